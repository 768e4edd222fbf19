import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, inTens, splitProblem, targetOf, weekProblem } from "./split-rules";

const id = "37119159-9b20-5508-868b-9d3422ba5722";

describe("a week in steps of ten", () => {
  it("makes a hundred, or says what is missing or too much", () => {
    const of = (...shares: number[]) => splitProblem(shares.map((share, index) => ({ target: String(index), share })));
    expect(of(50, 30, 20)).toBeNull();
    expect(of(50, 40)).toBe("That makes 90 %: 10 % of the week are missing.");
    expect(of(90, 20)).toBe("That makes 110 %: 10 % too much.");
    expect(of(95, 5)).toBe("Shares go from 0 to 100 in steps of ten.");
    expect(of(-10, 110)).toBe("Shares go from 0 to 100 in steps of ten.");
    expect(of()).toMatch(/100 % of the week are missing/);
  });

  it("names nothing twice; empty rows do not count", () => {
    expect(
      splitProblem([
        { target: "run", share: 50 },
        { target: "run", share: 50 },
      ]),
    ).toMatch(/twice/);
    expect(
      splitProblem([
        { target: "run", share: 100 },
        { target: "run", share: 0 },
      ]),
    ).toBeNull();
  });

  it("is filled in from weights by the largest remainder", () => {
    expect([
      ...inTens(
        new Map([
          ["a", 1],
          ["b", 1],
          ["c", 1],
        ]),
      ),
    ]).toEqual([
      ["a", 40],
      ["b", 30],
      ["c", 30],
    ]);
    expect(inTens(new Map([["a", 0]])).size).toBe(0);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 15 }),
        (weights) => {
          const shares = [...inTens(new Map(weights.map((weight, index) => [String(index), weight]))).values()];
          const hasWeight = weights.some((weight) => weight > 0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(hasWeight ? 100 : 0);
          expect(shares.every((share) => share % 10 === 0 && share > 0)).toBe(true);
        },
      ),
    );
  });

  it("knows what a share may go to", () => {
    expect(targetOf(`objective:${id}`)).toEqual({ kind: "objective", id });
    expect(targetOf("drain:rework")).toEqual({ kind: "drain", id: "rework" });
    expect(targetOf("run")).toEqual({ kind: "run", id: null });
    for (const wrong of ["drain:coffee", "objective:1", "team:x", ""]) expect(targetOf(wrong)).toBeNull();
  });

  it("is a week that has begun and is not long gone", () => {
    expect(weekProblem("2026-06-22", "2026-06-29")).toBeNull();
    expect(weekProblem("2026-06-29", "2026-06-29")).toBeNull();
    expect(weekProblem("2026-06-23", "2026-06-29")).toMatch(/Monday/);
    expect(weekProblem("2026-07-06", "2026-06-29")).toMatch(/to come/);
    expect(weekProblem("2026-04-27", "2026-06-29")).toMatch(/8 weeks/);
  });

  it("is five days, or fewer for who works less", () => {
    expect(daysOf(50, 1)).toBe(2.5);
    expect(daysOf(10, 0.6)).toBe(0.3);
  });
});
