import { expect, test } from "vitest";
import { promiseTrail, trailDays } from "./promise-trail-model";

const plot = { left: 60, right: 360, top: 10, bottom: 110 };
const given = [
  { on: "2026-04-06", date: "2026-06-14" },
  { on: "2026-05-06", date: "2026-07-14" },
  { on: "2026-06-05", date: null },
];

test("a later date stands higher, a later day farther right; what is unknown is not drawn", () => {
  const { steps, last } = promiseTrail(given, null, plot);
  expect(steps).toEqual([
    [60, 110],
    [210, 110],
    [210, 10],
  ]);
  expect(last?.date).toBe("2026-07-14");
});

test("the due date stretches the scale, and ticks stay inside it", () => {
  const { y, ticks } = promiseTrail(given, "2026-08-13", plot);
  expect([y("2026-06-14"), y("2026-08-13")]).toEqual([110, 10]);
  for (const tick of ticks) expect(y(tick)).toBeGreaterThanOrEqual(10);
  expect(ticks.length).toBeGreaterThan(1);
});

test("one date, or none, makes no trail and no NaN", () => {
  expect(trailDays(given.slice(0, 1))).toBeNull();
  expect(trailDays(given)).toEqual({ first: "2026-06-14", last: "2026-07-14", days: 30 });
  for (const { steps } of [
    promiseTrail([], null, plot),
    promiseTrail(given.slice(2), null, plot),
    promiseTrail(given.slice(0, 1), null, plot),
  ])
    for (const [x, y] of steps) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
});
