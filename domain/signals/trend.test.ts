import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { measure, weekly } from "./measure.fixture";
import { theilSen } from "./theil-sen";
import { measureTrend, trendPoints } from "./trend";

const today = "2026-06-29";
const spec = measure({ target: 1200 });

describe("Theil–Sen line", () => {
  it("is not steered by one wrong entry", () => {
    const line = theilSen(
      [
        [0, 10],
        [1, 12],
        [2, 11],
        [3, 30],
        [4, 16],
      ],
      1.2816,
    );
    expect(line).toEqual({ slope: 1.75, intercept: 10, slopeLow: -1, slopeHigh: 9 });
    const at = (slope: number) => line.intercept + line.slope * 4 + slope * 6;
    expect([line.slope, line.slopeLow, line.slopeHigh].map(at)).toEqual([27.5, 11, 71]);
  });

  it("finds a line that is there, in any order", () => {
    const times = fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 12 });
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(times, number, number, (ts, a, b) => {
        const line = theilSen(
          ts.map((t) => [t, a + b * t] as const),
          1.2816,
        );
        expect(line.slope).toBeCloseTo(b, 6);
        expect(line.intercept).toBeCloseTo(a, 4);
        expect(line.slopeLow).toBeLessThanOrEqual(line.slope);
        expect(line.slopeHigh).toBeGreaterThanOrEqual(line.slope);
        const turned = theilSen(
          [...ts].reverse().map((t) => [t, a + b * t] as const),
          1.2816,
        );
        expect(turned.slope).toBeCloseTo(line.slope, 6);
      }),
    );
  });

  it("refuses points at one time", () => {
    expect(() =>
      theilSen(
        [
          [1, 1],
          [1, 2],
        ],
        1.2816,
      ),
    ).toThrow(RangeError);
  });
});

describe("forecast of a measure", () => {
  it("needs points, days, and a value that moves on a line", () => {
    const few = measureTrend(spec, weekly("2026-06-05", [0, 1, 2, 3]), "committed", today);
    expect(few).toMatchObject({ ok: false, reason: expect.stringContaining("there are 4") });
    const dense = Array.from({ length: 6 }, (_, i) => ({ asOf: addDays("2026-06-10", i), value: i, confidence: null }));
    expect(measureTrend(spec, dense, "committed", today)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("5 days"),
    });
    const milestones = measure({ type: "milestone" });
    expect(measureTrend(milestones, weekly("2026-04-03", [1, 1, 1, 1, 1, 1]), "committed", today).ok).toBe(false);
  });

  it("uses one reading a day, the last given, none from the future, none too old, the newest twelve", () => {
    const old = weekly("2026-01-02", [1, 1]);
    const recent = weekly(
      "2026-03-06",
      Array.from({ length: 16 }, (_, i) => i),
    );
    const future = weekly("2026-07-03", [99]);
    const corrected = { asOf: "2026-06-19", value: 77, confidence: null };
    const points = trendPoints([...future, ...recent, ...old, corrected], today);
    expect(points).toHaveLength(12);
    expect(points[0]?.value).toBe(4);
    expect(points.at(-1)?.value).toBe(77);
  });

  it("is likely when even the low end arrives, unlikely when not even the high end does", () => {
    const at = (step: number) => {
      const result = measureTrend(
        spec,
        weekly(
          "2026-04-03",
          Array.from({ length: 13 }, (_, i) => i * step),
        ),
        "committed",
        today,
      );
      return result.ok ? result.trend.class : result.reason;
    };
    expect(at(60)).toBe("likely");
    expect(at(20)).toBe("unlikely");
  });

  it("keeps projections within natural limits", () => {
    const shares = measure({ type: "percent", target: 100, naturalMin: 0, naturalMax: 100 });
    const result = measureTrend(shares, weekly("2026-04-03", [10, 20, 30, 40, 50, 60, 70, 80]), "committed", today);
    expect(result).toMatchObject({ ok: true, trend: { central: 100, low: 100, high: 100, class: "likely" } });
  });

  it("does not call a band out of reach when the interval reaches over both its edges", () => {
    const band = measure({ type: "band", baseline: 10, target: null, lo: 30, hi: 31 });
    const result = measureTrend(band, weekly("2026-05-01", [10, 14, 11, 17, 12, 19, 13, 15]), "committed", today);
    expect(result).toMatchObject({ ok: true, trend: { class: "either_way", highScore: 1 } });
  });

  it("never yields NaN, and keeps low ≤ central ≤ high", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.constantFrom("committed" as const, "aspirational" as const), (series, kind) => {
        const result = measureTrend(spec, weekly("2026-04-03", series), kind, today);
        if (!result.ok) throw new Error(result.reason);
        const { low, central, high, lowScore, highScore } = result.trend;
        expect(low).toBeLessThanOrEqual(central);
        expect(central).toBeLessThanOrEqual(high);
        expect(lowScore >= 0 && highScore <= 1 && lowScore <= highScore).toBe(true);
      }),
    );
  });
});
