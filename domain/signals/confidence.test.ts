import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierScore, confidenceLevel, confidenceSigns, objectiveConfidence } from "./confidence";

describe("confidence", () => {
  it("of an objective is its lowest", () => {
    expect(objectiveConfidence([6, null, 3, 7])).toBe(3);
    expect(objectiveConfidence([null])).toBeNull();
  });

  it("reads 5 of 10 as fine for an aspiration, as a warning for a commitment", () => {
    expect([7, 6, 4, 3].map((c) => confidenceLevel(c, "committed"))).toEqual([
      "on_track",
      "at_risk",
      "at_risk",
      "off_track",
    ]);
    expect([5, 4, 3, 2].map((c) => confidenceLevel(c, "aspirational"))).toEqual([
      "on_track",
      "at_risk",
      "at_risk",
      "off_track",
    ]);
  });

  it("is judged afterwards", () => {
    const closed = [
      { confidence: 8, reached: true },
      { confidence: 6, reached: false },
      { confidence: 3, reached: false },
    ];
    expect(brierScore(closed)).toBeCloseTo(0.1633, 4);
    expect(brierScore([{ confidence: 5, reached: true }])).toBe(0.25);
    expect(brierScore([])).toBeNull();
  });

  it("parts from the data in two ways", () => {
    expect(confidenceSigns(7, "off_track")).toEqual({ optimismGap: true, hiddenDoubt: false });
    expect(confidenceSigns(3, "on_track")).toEqual({ optimismGap: false, hiddenDoubt: true });
    expect(confidenceSigns(null, "off_track")).toEqual({ optimismGap: false, hiddenDoubt: false });
    expect(confidenceSigns(6, "off_track").optimismGap).toBe(false);
  });

  it("scores between 0 and 1 in any order", () => {
    const statements = fc.array(fc.record({ confidence: fc.integer({ min: 0, max: 10 }), reached: fc.boolean() }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(statements, (closed) => {
        const score = brierScore(closed) ?? Number.NaN;
        expect(score >= 0 && score <= 1).toBe(true);
        expect(brierScore([...closed].reverse())).toBeCloseTo(score, 10);
      }),
    );
  });
});
