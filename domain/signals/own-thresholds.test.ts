import { describe, expect, it } from "vitest";
import { thresholdPaths, thresholdProblem, thresholdsOf } from "./own-thresholds";
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

describe("a threshold of one's own", () => {
  it("has a path for every number that the signals compare with", () => {
    const paths = new Map(thresholdPaths());
    expect(paths.get("spread.team.1")).toBe(4);
    expect(paths.get("friction.clock.high")).toBe(3);
    expect(paths.size).toBeGreaterThan(80);
    for (const [path, usual] of paths) expect(Math.sign(usual), path).not.toBeNaN();
  });

  it("keeps its sign, stays a share or a whole number, and never lets a group of four be shown", () => {
    expect(thresholdProblem("gap.large", 0.15, 0.2)).toBeNull();
    expect(thresholdProblem("gap.large", 0.15, 1.5)).toMatch(/between 0 and 1/);
    expect(thresholdProblem("pace.on", -0.1, 0.1)).toMatch(/below 0/);
    expect(thresholdProblem("owner.maxActive", 7, 7.5)).toMatch(/whole/);
    expect(thresholdProblem("pulse.k", 5, 4)).toMatch(/At least five/);
  });
});
