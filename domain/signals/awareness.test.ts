import { describe, expect, it } from "vitest";
import { isOftenThere, situationalAwareness } from "./awareness";
import { addDays } from "./calendar";
import { ANCHOR } from "./larkfield-flow.fixture";

const area = (name: string, headcount: number, daysAgo: number | null, changes: object = {}) => ({
  teamId: name,
  name,
  headcount,
  dives:
    daysAgo === null
      ? []
      : [
          {
            id: `${name}-dive`,
            leaderId: "l",
            on: addDays(ANCHOR, -daysAgo),
            isConfirmed: true,
            hasFinding: true,
            ...changes,
          },
        ],
});

describe("where leaders have been", () => {
  it("weighs areas by the people in them", () => {
    const areas = [area("A", 7, 10), area("B", 7, 46), area("C", 6, 90), area("D", 5, 69), area("E", 25, 91)];
    const { value, level, reasons } = situationalAwareness(areas, [], ANCHOR);
    expect(value?.coverage).toBe(0.5);
    expect(value?.areas.map((a) => a.level)).toEqual(["fresh", "fading", "fading", "fading", "ivory_tower_risk"]);
    expect(level).toBe("ivory_tower_risk");
    expect(reasons[1]).toBe("E was visited 91 days ago.");
  });

  it("is what Larkfield's leaders did", () => {
    const visits: [string, number, number | null][] = [
      ["SEN", 7, 6],
      ["CSU", 6, 19],
      ["SAL", 7, 46],
      ["FLD", 5, 69],
      ["CLD", 8, 132],
      ["APP", 7, null],
      ["MKT", 4, null],
      ["ASM", 6, null],
    ];
    const { value } = situationalAwareness(
      visits.map((v) => area(...v)),
      [
        { dueOn: "2026-06-26", isDone: false },
        { dueOn: "2026-07-03", isDone: false },
      ],
      ANCHOR,
    );
    expect(value?.coverage).toBe(0.5);
    expect(value?.areas.filter((a) => a.level === "fresh").map((a) => a.name)).toEqual(["SEN", "CSU"]);
    expect(value?.followThrough).toBe(0);
  });

  it("does not count a visit that found nothing, was not confirmed, or is planned", () => {
    for (const changes of [{ isConfirmed: false }, { hasFinding: false }, { on: "2026-07-01" }]) {
      expect(situationalAwareness([area("A", 7, 10, changes)], [], ANCHOR).value?.areas[0]?.days).toBeNull();
    }
    expect(situationalAwareness([], [], ANCHOR).level).toBe("not_enough_data");
  });

  it("asks a leader who is there too often", () => {
    const ago = (...days: number[]) => days.map((d) => addDays(ANCHOR, -d));
    expect(isOftenThere(ago(1, 5, 9), [], ANCHOR)).toBe(false);
    expect(isOftenThere(ago(1, 5, 9, 30), [], ANCHOR)).toBe(true);
    expect(isOftenThere(ago(1, 5, 9, 31), [], ANCHOR)).toBe(false);
    expect(isOftenThere([], ago(1, 2, 3), ANCHOR)).toBe(true);
  });
});
