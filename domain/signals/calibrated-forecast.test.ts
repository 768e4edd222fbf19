import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrated, judge, plain } from "@/bench/coverage";
import histories from "@/bench/data/throughput.json";
import { calibratedWeeks } from "./calibrated-forecast";

const steady = Array.from({ length: 60 }, () => 4);

test("a steady team keeps its plain forecast", () => {
  expect(calibratedWeeks(steady, 20)).toMatchObject({ p50: 5, p85: 5, p95: 5 });
});

test("a team whose work took twice as long as promised is believed less", () => {
  const slowing = Array.from({ length: 104 }, (_, week) => (week % 26 < 13 ? 8 : 2));
  const forecast = calibratedWeeks(slowing, 40);
  const alone = calibratedWeeks(slowing.slice(-12), 40);
  expect(forecast?.outcomes).toBeGreaterThan(50);
  expect(alone?.outcomes).toBe(0);
  expect(forecast?.p85).not.toBe(alone?.p85);
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
        for (const value of [forecast.p50, forecast.p85, forecast.p95])
          expect(Number.isInteger(value) && value >= 1).toBe(true);
        expect(forecast.p50 <= forecast.p85 && forecast.p85 <= forecast.p95).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("on eight public projects its 85 % holds 82 to 88 times in 100, at most a fifth wider", {
  timeout: 60_000,
}, () => {
  const [ours, field] = [judge(histories, calibrated), judge(histories, plain)];
  const { all, ...each } = ours;
  expect(field.all?.p85).toBeLessThan(0.8);
  expect(all?.p85).toBeGreaterThanOrEqual(0.82);
  expect(all?.p85).toBeLessThanOrEqual(0.88);
  for (const [name, coverage] of Object.entries(each)) expect(coverage.p85, name).toBeGreaterThanOrEqual(0.78);
  expect(all?.width ?? 9).toBeLessThanOrEqual(1.2 * (field.all?.width ?? 0) + 1e-9);
});
