import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, isBelow } from "./compare";
import { kaplanMeierMedian, mean, median, percentile } from "./statistics";
import { roundHalfUp } from "./wording";

// Adding 0 turns -0 into 0, which sorting cannot tell apart but Object.is can.
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const numbers = fc.array(number, { minLength: 1 });

describe("percentiles", () => {
  it("takes an element that happened", () => {
    const times = [2, 3, 3, 5, 8, 13, 4, 6, 7, 9];
    expect([percentile(times, 0.5), percentile(times, 0.85)]).toEqual([5, 9]);
    expect(percentile([1, 2, 3], 1)).toBe(3);
    expect(percentile([], 0.5)).toBeNull();
  });

  it("does not depend on order and never falls as q grows", () => {
    const q = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(numbers, q, q, (values, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(percentile(values, low)).toBe(percentile([...values].reverse(), low));
        expect(percentile(values, high)).toBeGreaterThanOrEqual(percentile(values, low) ?? Number.NaN);
        expect(values).toContain(percentile(values, a));
      }),
    );
  });
});

describe("median and mean", () => {
  it("takes the middle, or the mean of the middle two", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect([median([]), mean([])]).toEqual([null, null]);
  });

  it("stays between smallest and largest", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
        expect(middle).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe("Kaplan–Meier median", () => {
  const ended = (...times: number[]) => times.map((duration) => ({ duration, ended: true }));
  const open = (...times: number[]) => times.map((duration) => ({ duration, ended: false }));

  it("counts open waits for as long as they were seen", () => {
    expect(kaplanMeierMedian([...ended(2, 4, 8, 12, 22), ...open(62)])).toBe(8);
    expect(kaplanMeierMedian([...ended(1, 2, 4), ...open(9, 12, 15)])).toBe(4);
  });

  it("is not reached while more than half are waiting", () => {
    expect(kaplanMeierMedian([...ended(1), ...open(9, 12)])).toBeNull();
    expect(kaplanMeierMedian([])).toBeNull();
  });

  it("treats a wait that ended and one still open at the same time as both at risk", () => {
    expect(kaplanMeierMedian([...ended(3), ...open(3)])).toBe(3);
  });

  it("is the lower median when everything ended, and never shortens when open waits grow", () => {
    const durations = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(durations, durations, (done, waiting) => {
        expect(kaplanMeierMedian(ended(...done))).toBe(percentile(done, 0.5));
        const now = kaplanMeierMedian([...ended(...done), ...open(...waiting)]) ?? Number.POSITIVE_INFINITY;
        const later = kaplanMeierMedian([...ended(...done), ...open(...waiting.map((d) => d + 10))]);
        expect(later ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe("thresholds", () => {
  it("forgives the rounding of binary fractions and nothing more", () => {
    expect(atLeast(0.54 - 0.64, -0.1)).toBe(true);
    expect(isBelow(-0.1001, -0.1)).toBe(true);
  });

  it("rounds half up", () => {
    expect([roundHalfUp(0.125, 2), roundHalfUp(2.5), roundHalfUp(-2.5), roundHalfUp(1.005, 2)]).toEqual([
      0.13, 3, -2, 1.01,
    ]);
  });
});
