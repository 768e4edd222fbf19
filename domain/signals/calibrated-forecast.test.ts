import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, plain, unseenBy } from "@/bench/coverage";
import histories from "@/bench/data/throughput.json";
import { calibratedWeeks } from "./calibrated-forecast";

const steady = Array.from({ length: 60 }, () => 4);

test("a steady team is promised its pace, with a little room", () => {
  const forecast = calibratedWeeks(steady, 20);
  expect(forecast?.p50).toBe(5);
  expect(forecast?.p85).toBeLessThanOrEqual(7);
  expect(forecast?.p95).toBeLessThanOrEqual(9);
});

test("a team whose work took longer than promised is believed less", () => {
  const slowing = Array.from({ length: 104 }, (_, week) => (week % 26 < 13 ? 8 : 2));
  const forecast = calibratedWeeks(slowing, 40);
  const alone = calibratedWeeks(slowing.slice(-12), 40);
  expect(forecast?.outcomes).toBeGreaterThan(50);
  expect(alone?.outcomes).toBe(0);
  expect(forecast?.p85).not.toBe(alone?.p85);
});

test("beyond two years nothing is said", () => {
  expect(calibratedWeeks(steady, 1_000)).toMatchObject({ p50: null, p85: null, p95: null });
});

test("without twelve weeks, without anything finished or left there is no forecast", () => {
  expect(calibratedWeeks(steady.slice(0, 11), 20)).toBeNull();
  expect(calibratedWeeks([...steady, ...Array.from({ length: 12 }, () => 0)], 20)).toBeNull();
  expect(calibratedWeeks(steady, 0)).toBeNull();
});

test("percentiles are whole weeks in order, whatever the history", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 12, maxLength: 80 }),
      fc.integer({ min: 1, max: 120 }),
      (weeks, left) => {
        const forecast = calibratedWeeks(weeks, left);
        if (!forecast) return;
        const [p50, p85, p95] = [forecast.p50, forecast.p85, forecast.p95].map((one) => one ?? 999);
        for (const value of [p50, p85, p95]) expect(Number.isInteger(value) && Number(value) >= 1).toBe(true);
        expect(Number(p50) <= Number(p85) && Number(p85) <= Number(p95)).toBe(true);
        const chances = forecast.distribution.cumulative;
        expect(chances.every((one, at) => one >= (chances[at - 1] ?? 0) && one <= 1 + 1e-9)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("on eight public projects, each unseen: 50, 85 and 95 % hold as often as they say, at most 1.27 times as wide", {
  timeout: 120_000,
}, () => {
  const { all, ...each } = judge(histories, unseenBy(histories));
  const field = judge(histories, () => plain).all;
  expect(field?.p85).toBeLessThan(0.8);
  expect(all?.p50).toBeGreaterThanOrEqual(0.47);
  expect(all?.p50).toBeLessThanOrEqual(0.56);
  expect(all?.p85).toBeGreaterThanOrEqual(0.83);
  expect(all?.p85).toBeLessThanOrEqual(0.88);
  expect(all?.p95).toBeGreaterThanOrEqual(0.93);
  for (const [name, coverage] of Object.entries(each)) expect(coverage.p85, name).toBeGreaterThanOrEqual(0.79);
  expect(all?.width ?? 9).toBeLessThanOrEqual(1.27 * (field?.width ?? 0) + 1e-9);
});
