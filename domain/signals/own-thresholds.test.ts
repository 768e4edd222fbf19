import { describe, expect, it } from "vitest";
import { thresholdsOf } from "./own-thresholds";
import { DEFAULT_THRESHOLDS } from "./thresholds";

describe("thresholds of an organization", () => {
  it("are the defaults until it says otherwise", () => {
    expect(thresholdsOf({})).toBe(DEFAULT_THRESHOLDS);
    const own = thresholdsOf({ thresholds: { "gap.large": 0.2, "spread.team.1": 5, "pace.on": -0.2 } });
    expect(own.gap).toEqual({ small: 0.05, large: 0.2 });
    expect(own.spread.team).toEqual([3, 5]);
    expect(own.pace.on).toBe(-0.2);
    expect(own.recall).toEqual(DEFAULT_THRESHOLDS.recall);
  });

  it("do not believe what cannot be one", () => {
    const odd = { "gap.large": -1, "gap.small": Number.NaN, "spread.team.0": 0, "no.such": 3, gap: 2 };
    expect(thresholdsOf({ thresholds: odd })).toEqual(DEFAULT_THRESHOLDS);
  });
});
