import { expect, test } from "vitest";
import { lateWords, type ProjectEnd, restsFinding, weeksLate } from "./rests-rules";

const dueOn = "2026-09-27";
const end = (promised: string | null, more: Partial<ProjectEnd> = {}): ProjectEnd => ({
  remaining: 5,
  promised,
  beyond: false,
  why: null,
  ...more,
});

test("weeks late count from the day after it is due", () => {
  expect(weeksLate(end("2026-09-27"), dueOn)).toBe(0);
  expect(weeksLate(end("2026-08-30"), dueOn)).toBe(0);
  expect(weeksLate(end("2026-10-04"), dueOn)).toBe(1);
  expect(weeksLate(end(null, { beyond: true }), dueOn)).toBe(Number.POSITIVE_INFINITY);
  expect(weeksLate(end(null, { why: "Nothing finished." }), dueOn)).toBeNull();
  expect(weeksLate(undefined, dueOn)).toBeNull();
  expect([0, 1, 3, Number.POSITIVE_INFINITY, null].map(lateWords)).toEqual([
    "in time",
    "1 week late",
    "3 weeks late",
    "beyond two years",
    null,
  ]);
});

test("says what it rests on, measures first", () => {
  expect(
    restsFinding({
      dueOn,
      measures: ["unlikely", "likely", null],
      ends: [end("2026-10-18"), end("2026-08-01"), undefined],
      bets: [0.05, 0.7],
    }),
  ).toBe(
    "One of two measures will likely arrive; one of two projects ends after it is due, three weeks late; one of two bets under it is less likely than not.",
  );
});

test("counts two as people do", () => {
  const two = { dueOn, ends: [end("2026-08-01"), end("2026-08-02")], bets: [0.6, 0.7] };
  expect(restsFinding({ ...two, measures: ["unlikely", "either_way"] })).toBe(
    "Neither measure will likely arrive; both projects end before it is due; both bets under it are at least even.",
  );
});

test("says so where nothing is known, never a guess", () => {
  expect(restsFinding({ dueOn, measures: [], ends: [], bets: [] })).toBe("No project runs for it.");
  expect(restsFinding({ dueOn, measures: [null], ends: [undefined], bets: [] })).toBe(
    "No measure has a trend yet; no project has a forecast.",
  );
  expect(restsFinding({ dueOn, measures: ["unlikely"], ends: [end(null, { beyond: true })], bets: [0.6] })).toBe(
    "The one measure with a trend will hardly arrive; the one project ends after it is due, beyond two years; the one bet under it is at least even.",
  );
});
