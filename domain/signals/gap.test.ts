import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executionGap, metOfClosed, objectiveGap } from "./gap";
import { ANCHOR } from "./larkfield-flow.fixture";
import { KEY_RESULTS } from "./larkfield-measures.fixture";
import { measurePace } from "./pace";
import { measureProgress } from "./progress";
import { lastReading } from "./status";

describe("size of the execution gap", () => {
  it("counts each objective once and being ahead as nothing", () => {
    const a = {
      id: "A",
      measures: [
        { weight: 1, expected: 0.5, score: 0.2 },
        { weight: 1, expected: 0.5, score: 0.5 },
      ],
    };
    const b = { id: "B", measures: [{ weight: 1, expected: 0.4, score: 0.6 }] };
    const { value, level, reasons } = executionGap([a, b], ANCHOR);
    expect(objectiveGap(a)).toBeCloseTo(0.15, 10);
    expect(value?.size).toBeCloseTo(0.075, 10);
    expect(level).toBe("moderate");
    expect(reasons[0]).toContain("8 points behind");
  });

  it("is 15 points at Larkfield", () => {
    const gapOf = (number: number) => ({
      id: `O${number}`,
      measures: Object.entries(KEY_RESULTS)
        .filter(([id]) => id.startsWith(`KR${number}.`))
        .map(([, { spec, readings }]) => {
          const score = measureProgress(spec, lastReading(readings, ANCHOR), ANCHOR)?.score ?? null;
          const kind = number === 1 || number === 6 ? "aspirational" : "committed";
          return { weight: spec.weight, score, expected: measurePace(spec, score, kind, ANCHOR).expected };
        }),
    });
    const { value, level } = executionGap([1, 2, 3, 4, 5, 6].map(gapOf), ANCHOR);
    expect(value?.objectives.map((o) => Number(o.gap.toFixed(3)))).toEqual([0, 0.313, 0.267, 0, 0.113, 0.194]);
    expect(value?.size).toBeCloseTo(0.148, 3);
    expect(level).toBe("moderate");
  });

  it("is unknown without a plan or a reading, and lies in 0..1 however measures are split", () => {
    expect(executionGap([{ id: "A", measures: [{ weight: 1, expected: null, score: 0 }] }], ANCHOR).level).toBe(
      "not_enough_data",
    );
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const measures = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), expected: share, score: share }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(measures, (list) => {
        const gap = objectiveGap({ id: "o", measures: list }) ?? Number.NaN;
        expect(gap >= 0 && gap <= 1).toBe(true);
        const halves = list.flatMap((m) => [m, m]).map((m) => ({ ...m, weight: m.weight / 2 }));
        expect(objectiveGap({ id: "o", measures: halves })).toBeCloseTo(gap, 9);
      }),
    );
  });

  it("has a closed view", () => {
    const closed = [
      { closedOn: "2026-06-01", isMet: true },
      { closedOn: "2026-05-01", isMet: false },
      { closedOn: "2025-01-01", isMet: true },
    ];
    expect(metOfClosed(closed, ANCHOR)).toEqual({ met: 1, closed: 2, words: "1 of 2 measures met." });
    expect(metOfClosed([], ANCHOR)).toBeNull();
  });
});
