import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, placeSankey } from "./sankey-model";

const box = { width: 640, left: 150, right: 480, height: 300 };
const node = (id: string, value: number) => ({ id, label: id, value });

describe("ribbons between two columns", () => {
  it("hold their width, begin and end at their nodes, and skip what is nothing", () => {
    const { left, right, links } = placeSankey(
      [node("a", 30), node("b", 10)],
      [node("x", 20), { ...node("y", 20), isHatched: true }],
      [
        { from: "b", to: "y", value: 10 },
        { from: "a", to: "x", value: 20 },
        { from: "a", to: "y", value: 10 },
        { from: "a", to: "nowhere", value: 5 },
        { from: "b", to: "x", value: 0 },
      ],
      box,
    );
    expect(links.map(({ from, to }) => from + to)).toEqual(["ax", "ay", "by"]);
    expect(links.map(({ isHatched }) => isHatched)).toEqual([false, true, true]);
    expect(links[0]?.path.startsWith(`M150 ${left[0]?.y}`)).toBe(true);
    expect((left[0]?.height ?? 0) / (right[0]?.height ?? 1)).toBeCloseTo(1.5, 1);
  });

  it("stay inside the picture and are always numbers", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, values, (lefts, rights) => {
        const placed = placeSankey(
          lefts.map((value, i) => node(`l${i}`, value)),
          rights.map((value, i) => node(`r${i}`, value)),
          [{ from: "l0", to: "r0", value: Math.min(lefts[0] ?? 0, rights[0] ?? 0) }],
          { ...box, height: 400 },
        );
        for (const one of [...placed.left, ...placed.right]) {
          expect(one.y + one.height).toBeLessThanOrEqual(412);
          expect(Number.isFinite(one.labelY)).toBe(true);
        }
        for (const { path } of placed.links) expect(path).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it("shorten labels that do not fit", () => {
    expect(fitted("Field", 96)).toBe("Field");
    expect(fitted("A sensor that survives the wash-down", 96)).toBe("A sensor that…");
  });
});
