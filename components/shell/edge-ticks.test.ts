import { describe, expect, it } from "vitest";
import { edgeTicks } from "./edge-ticks";

describe("edgeTicks", () => {
  it("draws one tick a week and inks those that passed", () => {
    const { weeks, now } = edgeTicks("2026-03-30", "2026-09-27", "2026-06-29");
    expect(weeks).toHaveLength(26);
    expect(weeks.filter((week) => week.past)).toHaveLength(13);
    expect(now).toBe(50);
    expect(weeks[1]?.x).toBeCloseTo(3.846, 3);
  });

  it("has no today before the plan or after it", () => {
    expect(edgeTicks("2026-03-30", "2026-09-27", "2026-03-29").now).toBeNull();
    expect(edgeTicks("2026-03-30", "2026-09-27", "2026-09-28").now).toBeNull();
    expect(edgeTicks("2026-03-30", "2026-09-27", "2026-09-27").now).toBeLessThan(100);
  });

  it("never draws beyond the last day", () => {
    for (const { x, width } of edgeTicks("2026-03-30", "2026-04-30", "2026-04-01").weeks) {
      expect(x + width).toBeLessThanOrEqual(100.01);
    }
  });
});
