import { describe, expect, test } from "vitest";
import { ageingModel } from "./ageing-model";
import { cumulativeModel } from "./cumulative-model";
import { cycleModel } from "./cycle-model";
import { climbed, hillHeight, hillModel } from "./hill-model";
import { daysReach, tickStep, ticksTo } from "./scale";

const plot = { left: 0, right: 100, top: 0, bottom: 100 };
const done = (days: number, on = "2026-06-15", id = `${days}-${on}`) => ({ id, on, days, shape: "usual" as const });

describe("scales", () => {
  test("ticks are round and few, whatever is drawn", () => {
    expect([1, 4, 5, 9, 21, 100, 3000].map(tickStep)).toEqual([1, 1, 2, 5, 10, 50, 1000]);
    expect(ticksTo(14)).toEqual([0, 5, 10, 15]);
    expect(ticksTo(0)).toEqual([0, 1]);
  });

  test("a number typed wrong does not press the others down", () => {
    expect(daysReach([3, 5, 13], 9)).toBe(13);
    expect(daysReach([3, 5, 400], 9)).toBe(18);
    expect(daysReach([3, 5, 400], 9, 4)).toBe(36);
    expect(daysReach([3, 3, 4, 400], null)).toBe(9);
    expect(daysReach([], null)).toBe(1);
  });
});

describe("cycle times", () => {
  const time = { from: "2026-06-01", to: "2026-06-29" };

  test("stand by their day and their days", () => {
    const { marks, y } = cycleModel([done(5), done(10, "2026-06-29")], 10, time, plot);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [50, 50],
      [100, 0],
    ]);
    expect(y(0)).toBe(100);
  });

  test("beyond the axis they stand at its edge and are counted", () => {
    const { marks, beyond, ticks } = cycleModel([done(5), done(6), done(400)], 6, time, plot);
    expect(ticks.at(-1)).toBe(15);
    expect(beyond).toBe(1);
    expect(marks.find((mark) => mark.beyond)).toMatchObject({ days: 400, y: 0 });
  });

  test("one moment, no items: nothing is not a number", () => {
    const { marks, ticks } = cycleModel([], null, { from: "2026-06-01", to: "2026-06-01" }, plot);
    expect(marks).toEqual([]);
    expect(ticks.every(Number.isFinite)).toBe(true);
  });
});

describe("ages", () => {
  const aged = (days: number, index = 0) => ({ id: `${days}-${index}`, label: "W-1", days, shape: "usual" as const });

  test("of the same day stand above each other, and each number is said once", () => {
    const { marks, levels, numbered } = ageingModel([aged(4, 1), aged(4, 2), aged(4, 3), aged(20)], 10, 0, 400);
    expect(marks.filter(({ days }) => days === 4).map(({ level }) => level)).toEqual([0, 1, 2]);
    expect(levels).toBe(3);
    expect([...numbered]).toHaveLength(2);
  });

  test("the oldest are drawn when there are too many, and say how many are not", () => {
    const many = Array.from({ length: 100 }, (_, index) => aged(index + 1));
    const { marks, left } = ageingModel(many, 10, 0, 400);
    expect(marks).toHaveLength(60);
    expect(left).toBe(40);
    expect(Math.min(...marks.map(({ days }) => days))).toBe(41);
  });
});

describe("cumulative flow", () => {
  const day = (on: string, done: number, open: number, waiting: number) => ({ on, done, open, waiting });

  test("lines begin at zero, lie upon each other and never cross", () => {
    const { done, started, waiting, showsWaiting } = cumulativeModel(
      [day("2026-06-01", 0, 4, 2), day("2026-06-02", 6, 2, 4)],
      plot,
    );
    expect(showsWaiting).toBe(true);
    expect(done[0]).toEqual([0, 100]);
    for (const [index] of done.entries()) {
      expect(started[index]?.[1] ?? 0).toBeLessThanOrEqual(done[index]?.[1] ?? 0);
      expect(waiting[index]?.[1] ?? 0).toBeLessThanOrEqual(started[index]?.[1] ?? 0);
    }
  });

  test("a long list of wishes is left out of the drawing", () => {
    expect(cumulativeModel([day("2026-06-01", 2, 2, 900)], plot).showsWaiting).toBe(false);
  });
});

describe("the hill", () => {
  test("is highest in the middle and alike on both sides", () => {
    expect(hillHeight(50)).toBe(1);
    expect(hillHeight(30)).toBeCloseTo(hillHeight(70), 12);
    const { at, line } = hillModel(plot);
    expect(at(50)).toEqual([50, 0]);
    expect(line).toHaveLength(101);
  });

  test("a place outside it is held at its foot", () => {
    const { at } = hillModel(plot);
    expect(at(-20)).toEqual(at(0));
    expect(at(500)).toEqual(at(100));
    expect(climbed(0, plot, 6)).toBe("");
    expect(climbed(60, plot, 6)).toMatch(/^M\d/);
  });
});
