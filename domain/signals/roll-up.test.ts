import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollUp } from "./roll-up";

const m = (score: number | null, weight: number, title = `m${score}`) => ({ title, score, weight });

describe("roll-up of an objective", () => {
  const read = [m(0.433, 3, "Vans"), m(0.5, 1, "Distributors"), m(1, 1, "Margin")];

  it("weighs what has a reading and names the weakest", () => {
    const result = rollUp(read);
    expect(result.score).toBeCloseTo(2.799 / 5, 10);
    expect(result.coverage).toBe(1);
    expect(result.weakest?.title).toBe("Vans");
  });

  it("says how much has no reading, and counts it 0 at closing", () => {
    const unread = [...read, m(null, 1)];
    expect(rollUp(unread).score).toBeCloseTo(0.56, 2);
    expect(rollUp(unread).coverage).toBeCloseTo(5 / 6, 10);
    expect(rollUp(unread, { closing: true }).score).toBeCloseTo(0.4665, 4);
  });

  it("has no score without measures or readings", () => {
    expect(rollUp([])).toEqual({ score: null, coverage: 0, weakest: null });
    expect(rollUp([m(null, 2)]).score).toBeNull();
    expect(rollUp([m(0.5, 0)]).score).toBeNull();
  });

  const measures = fc.array(
    fc.record({
      title: fc.string(),
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1 },
  );

  it("lies between the weakest and the strongest, in any order", () => {
    fc.assert(
      fc.property(measures, (list) => {
        const { score, weakest } = rollUp(list);
        expect(score).toBeGreaterThanOrEqual((weakest?.score ?? Number.NaN) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...list.map((x) => x.score)) + 1e-9);
        expect(rollUp([...list].reverse()).score).toBeCloseTo(score ?? Number.NaN, 9);
        expect(rollUp([...list].reverse()).weakest).toEqual(weakest);
      }),
    );
  });

  it("does not change when a measure is split in two halves of its weight, and rises with any score", () => {
    fc.assert(
      fc.property(measures, ([first, ...rest]) => {
        if (!first) return;
        const half = { ...first, weight: first.weight / 2 };
        const score = rollUp([first, ...rest]).score ?? Number.NaN;
        expect(rollUp([half, half, ...rest]).score).toBeCloseTo(score, 9);
        expect(rollUp([{ ...first, score: 1 }, ...rest]).score).toBeGreaterThanOrEqual(score - 1e-12);
      }),
    );
  });
});
