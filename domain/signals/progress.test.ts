import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure } from "./measure.fixture";
import { measureProgress, progressAt, specProblem } from "./progress";

const at = (value: number) => ({ asOf: "2026-04-10", value, confidence: null });
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("progress between start and target", () => {
  it.each([
    ["a decreasing measure", 12, 4, 7, 0.625, 0.625],
    ["worse than the start", 12, 4, 14, -0.25, 0],
    ["beyond the target", 40, 60, 65, 1.25, 1],
    ["45 of 60 from a start of 40", 40, 60, 45, 0.25, 0.25],
  ])("%s", (_, baseline, target, v, raw, score) => {
    expect(measureProgress(measure({ baseline, target }), at(v))).toEqual({ raw, score });
  });

  it("is unknown without a reading, and for values that are no numbers", () => {
    expect(measureProgress(measure(), null)).toBeNull();
    expect(measureProgress(measure(), at(Number.NaN))).toBeNull();
    expect(measureProgress(measure({ target: null }), at(3))).toBeNull();
    expect(measureProgress(measure({ target: 0 }), at(0))).toBeNull();
  });

  it("lies in 0..1, grows towards the target, and does not depend on the unit", () => {
    fc.assert(
      fc.property(value, value, value, value, fc.integer({ min: 1, max: 1000 }), (b, t, v, w, unit) => {
        fc.pre(Math.abs(t - b) > 1e-3);
        const score = (x: number, scale = 1) =>
          progressAt(measure({ baseline: b * scale, target: t * scale }), x * scale)?.score ?? Number.NaN;
        expect(score(v)).toBeGreaterThanOrEqual(0);
        expect(score(v)).toBeLessThanOrEqual(1);
        expect(score(v, unit)).toBeCloseTo(score(v), 6);
        const [nearer, farther] = t > b === v > w ? [v, w] : [w, v];
        expect(score(nearer)).toBeGreaterThanOrEqual(score(farther));
      }),
    );
  });
});

describe("progress towards a band", () => {
  const band = (baseline: number | null, tolerance: number | null = null) =>
    measure({ type: "band", lo: 30, hi: 40, baseline, target: null, tolerance });

  it("is 1 inside, edges included", () => {
    for (const v of [30, 35, 40]) expect(progressAt(band(55), v)?.score).toBe(1);
  });

  it("counts the way from the start, or the tolerance when the start was inside", () => {
    expect(progressAt(band(55), 47)?.score).toBeCloseTo(0.5333, 4);
    expect(progressAt(band(35), 44)?.score).toBeCloseTo(0.6, 10);
    expect(progressAt(band(35, 8), 44)?.score).toBe(0.5);
    expect(progressAt(band(null, 8), 44)?.score).toBe(0.5);
    expect(progressAt(band(55), 70)).toEqual({ raw: -1, score: 0 });
  });

  it("lies in 0..1 and falls with the distance", () => {
    fc.assert(
      fc.property(value, value, value, (start, v, further) => {
        const score = progressAt(band(start), v)?.score ?? Number.NaN;
        expect(score >= 0 && score <= 1).toBe(true);
        expect(progressAt(band(start), v + Math.sign(v - 35) * Math.abs(further))?.score).toBeLessThanOrEqual(
          score + 1e-12,
        );
      }),
    );
  });
});

describe("progress of milestones and yes/no measures", () => {
  const milestone = (weight: number, doneOn: string | null, accepted = doneOn !== null) => ({
    weight,
    due: "2026-05-01",
    doneOn,
    accepted,
  });
  const spec = measure({
    type: "milestone",
    milestones: [milestone(1, "2026-04-20"), milestone(2, "2026-05-27"), milestone(3, null)],
  });

  it("gives no partial credit, and none before acceptance", () => {
    expect(measureProgress(spec, null)?.score).toBe(0.5);
    const waiting = measure({ type: "milestone", milestones: [milestone(1, "2026-04-20", false), milestone(1, null)] });
    expect(measureProgress(waiting, null)?.score).toBe(0);
  });

  it("can be seen as it stood on an earlier day", () => {
    expect(measureProgress(spec, null, "2026-05-01")?.score).toBeCloseTo(1 / 6, 10);
  });

  it("does not change when an open milestone is split in two of half its weight", () => {
    const split = measure({
      type: "milestone",
      milestones: [milestone(1, "2026-04-20"), milestone(2, "2026-05-27"), milestone(1.5, null), milestone(1.5, null)],
    });
    expect(measureProgress(split, null)).toEqual(measureProgress(spec, null));
  });

  it("is 0 or 1 for yes and no", () => {
    const yes = measure({ type: "binary", curve: "none" });
    expect([0, 1].map((v) => measureProgress(yes, at(v))?.score)).toEqual([0, 1]);
    expect(measureProgress(yes, null)).toBeNull();
  });
});

describe("measures that can never be scored", () => {
  it.each([
    [measure({ target: 0 }), /equal/],
    [measure({ baseline: null }), /needed/],
    [measure({ type: "band", lo: 5, hi: 5 }), /tolerance/],
    [measure({ type: "band", lo: 5, hi: 4 }), /below/],
    [measure({ type: "band", lo: null }), /edge/],
    [measure({ type: "milestone" }), /weight/],
    [measure({ dueOn: "2026-03-30" }), /after/],
  ])("are refused %#", (spec, reason) => {
    expect(specProblem(spec)).toMatch(reason);
  });

  it("accepts sound ones", () => {
    expect(specProblem(measure())).toBeNull();
    expect(specProblem(measure({ type: "band", lo: 5, hi: 5, tolerance: 1 }))).toBeNull();
    expect(specProblem(measure({ type: "binary", baseline: null, target: null }))).toBeNull();
  });
});
