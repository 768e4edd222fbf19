import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceBins, confidenceRecord, shownConfidence } from "./confidence-record";

const today = "2026-06-29";
const closed = (confidence: number, reached: boolean, n: number) =>
  Array.from({ length: n }, () => ({ confidence, reached }));

describe("stated chances against what came", () => {
  it("puts what was said beside the share that came true", () => {
    const bins = confidenceBins([
      { confidence: 8, reached: true, n: 6 },
      { confidence: 7, reached: false, n: 2 },
      { confidence: 3, reached: false, n: 5 },
    ]);
    expect(bins).toEqual([
      { from: 2, to: 3, said: 0.3, came: 0, n: 5 },
      { from: 7, to: 8, said: expect.closeTo(0.775, 6), came: 0.75, n: 8 },
    ]);
  });

  it("stays within 0 and 1 and counts everything once", () => {
    const said = fc.record({
      confidence: fc.integer({ min: 0, max: 10 }),
      reached: fc.boolean(),
      n: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(said), (all) => {
        const bins = confidenceBins(all);
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(all.reduce((sum, { n }) => sum + n, 0));
        for (const bin of bins) {
          expect(bin.came).toBeGreaterThanOrEqual(0);
          expect(bin.came).toBeLessThanOrEqual(1);
          expect(bin.said).toBeGreaterThanOrEqual(bin.from / 10 - 1e-9);
          expect(bin.said).toBeLessThanOrEqual(bin.to / 10 + 1e-9);
        }
      }),
    );
  });

  it("says nothing below ten", () => {
    expect(confidenceRecord([], today).reasons[0]).toBe(
      "No measure with a stated chance has closed; from 10 on the chances can be judged.",
    );
    expect(confidenceRecord(closed(8, true, 2), today)).toMatchObject({
      level: "not_enough_data",
      reasons: ["2 measures with a stated chance have closed; from 10 on the chances can be judged."],
    });
  });

  it("tells too sure from about right", () => {
    const sure = confidenceRecord([...closed(8, true, 6), ...closed(8, false, 4)], today);
    expect(sure.value).toMatchObject({ closed: 10, reached: 6, brier: expect.closeTo(0.28, 9) });
    expect(sure.level).toBe("no_better");
    expect(confidenceRecord([...closed(9, true, 7), ...closed(5, false, 3)], today).level).toBe("honest");
    expect(confidenceRecord([...closed(9, true, 8), ...closed(7, false, 2)], today).level).toBe("honest");
    expect(confidenceRecord([...closed(10, true, 8), ...closed(8, false, 2)], today).level).toBe("too_sure");
    expect(confidenceRecord([...closed(6, true, 10)], today)).toMatchObject({
      level: "too_careful",
      reasons: ["Of 10 closed measures, 10 were reached; their owners had said 6.", "The chances were said too low."],
    });
  });
});

describe("which teams are shown", () => {
  const team = (id: string, n: number, owners: string[]) => ({
    id,
    name: id,
    ownerIds: owners,
    closed: closed(5, true, n),
  });

  it("needs ten measures of three owners", () => {
    const shown = shownConfidence([
      team("a", 12, ["x", "y", "z"]),
      team("b", 30, ["x", "y"]),
      team("c", 9, ["x", "y", "z"]),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(["a"]);
  });

  it("lets nobody be worked out from what is left", () => {
    const shown = shownConfidence([
      team("a", 12, ["x", "y", "z"]),
      team("b", 20, ["x", "y", "z"]),
      team("c", 2, ["q"]),
    ]);
    // Without both, two measures would remain: the smaller of them is hidden too.
    expect(shown.map(({ id }) => id)).toEqual(["b"]);
  });
});
