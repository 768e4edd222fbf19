import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber } from "./calendar";
import { measure } from "./measure.fixture";
import { elapsedShare, measurePace } from "./pace";

const spec = measure({ startOn: "2026-01-05", dueOn: "2026-06-29" });
const today = "2026-04-27";

describe("pace", () => {
  it("compares by difference with what the plan expects", () => {
    const close = measurePace(spec, 0.55, "committed", today);
    expect(close.elapsed).toBeCloseTo(0.64, 10);
    expect(close.gap).toBeCloseTo(-0.09, 10);
    expect(close.status).toBe("on_track");
    const far = measurePace(spec, 0.35, "committed", today);
    expect(far.gap).toBeCloseTo(-0.29, 10);
    expect(far.status).toBe("off_track");
    const aspirational = measurePace(spec, 0.55, "aspirational", today);
    expect(aspirational.expected).toBeCloseTo(0.448, 10);
    expect(aspirational.gap).toBeCloseTo(0.102, 10);
  });

  it("does not fall through a threshold by the rounding of 0.54 - 0.64", () => {
    expect(measurePace(spec, 0.54, "committed", today).status).toBe("on_track");
    expect(measurePace(spec, 0.39, "committed", today).status).toBe("at_risk");
  });

  it("says nothing before it can", () => {
    expect(measurePace(spec, null, "committed", "2026-01-05").status).toBe("not_started");
    expect(measurePace(spec, 0, "committed", "2025-06-01").status).toBe("not_started");
    // A reading on the first day stands beside no "not started".
    expect(measurePace(spec, 0.25, "committed", "2026-01-05").status).toBe("too_early");
    expect(measurePace(spec, null, "committed", "2026-01-10").status).toBe("too_early");
    expect(measurePace(spec, null, "committed", today)).toMatchObject({ status: "no_data", gap: null });
    const yes = measure({ type: "binary", curve: "none", startOn: spec.startOn, dueOn: spec.dueOn });
    expect(measurePace(yes, 0, "committed", today)).toMatchObject({ status: "no_curve", expected: null });
  });

  it("follows the milestones' own dates, in full for aspirational ones too", () => {
    const plan = measure({
      type: "milestone",
      curve: "milestones",
      milestones: [
        { weight: 1, due: "2026-05-15", doneOn: "2026-05-27", accepted: true },
        { weight: 2, due: "2026-06-26", doneOn: null, accepted: false },
        { weight: 3, due: "2026-09-04", doneOn: null, accepted: false },
      ],
    });
    const pace = measurePace(plan, 1 / 6, "aspirational", "2026-06-29");
    expect(pace.expected).toBe(0.5);
    expect(pace.gap).toBeCloseTo(-0.333, 3);
    expect(measurePace(plan, 1 / 6, "committed", "2026-06-26").expected).toBeCloseTo(1 / 6, 10);
  });

  it("keeps elapsed in 0..1, and a better score never worsens the status", () => {
    const rank = { on_track: 0, at_risk: 1, off_track: 2 } as Record<string, number>;
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const day = fc.integer({ min: 20_000, max: 21_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(share, share, day, day, day, (a, b, start, due, now) => {
        const elapsed = elapsedShare(start, due, now);
        expect(elapsed >= 0 && elapsed <= 1).toBe(true);
        const at = (score: number) =>
          rank[measurePace(measure({ startOn: start, dueOn: due }), score, "committed", now).status];
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        if (low !== undefined && high !== undefined) expect(high).toBeLessThanOrEqual(low);
      }),
    );
  });
});
