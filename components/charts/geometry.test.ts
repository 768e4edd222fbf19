import { describe, expect, it, test } from "vitest";
import { hachures, heightAt, polyline, spread, thinned } from "./geometry";

describe("lines", () => {
  const line = [
    [0, 10],
    [10, 20],
    [20, 0],
  ] as const;

  it("are written with one decimal", () => expect(polyline([[0.04, 1.26]])).toBe("M0 1.3"));

  it("are read between their points", () => {
    expect(heightAt(line, 5)).toBe(15);
    expect(heightAt(line, 15)).toBe(10);
    expect(heightAt(line, 21)).toBeUndefined();
  });

  it("are hachured only where one falls short", () => {
    const flat = [
      [0, 10],
      [20, 10],
    ] as const;
    const path = hachures(line, flat, 5, (actual, plan) => actual > plan);
    expect(path).toBe("M5 10V15M10 10V20");
  });
});

describe("end labels", () => {
  it("stay where they are when there is room", () => {
    expect(spread([{ y: 40 }, { y: 10 }], 15).map(({ y }) => y)).toEqual([10, 40]);
  });

  it("are pushed apart evenly and keep their order", () => {
    const ys = spread([{ y: 12 }, { y: 10 }, { y: 14 }], 15).map(({ y }) => y);
    expect(ys).toEqual([-3, 12, 27]);
  });
});

test("a long history keeps its ends and no more points than a picture shows apart", () => {
  const points = Array.from({ length: 261 }, (_, at) => at);
  const few = thinned(points);
  expect(few).toHaveLength(53);
  expect([few[0], few.at(-1)]).toEqual([0, 260]);
  expect(few.toSorted((a, b) => a - b)).toEqual(few);
  expect(thinned([1, 2, 3])).toEqual([1, 2, 3]);
});
