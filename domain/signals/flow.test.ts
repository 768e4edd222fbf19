import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import {
  ageing,
  cycleTime,
  expectedTime,
  hasFlowSince,
  inProgress,
  throughputRatio,
  weeklyThroughput,
  wipPerPerson,
} from "./flow";
import { ANCHOR, TEAMS, type TeamId, teamItems } from "./larkfield-flow.fixture";

const item = (id: string, startedOn: string | null, doneOn: string | null, cancelledOn: string | null = null) => ({
  id,
  startedOn,
  doneOn,
  cancelledOn,
});
const tookDays = (days: number[]) => days.map((d, i) => item(`${i}`, addDays("2026-06-20", 1 - d), "2026-06-20"));

describe("flow", () => {
  it("counts both ends of a cycle, and nothing that is open", () => {
    expect(cycleTime(item("a", "2026-06-01", "2026-06-01"))).toBe(1);
    expect(cycleTime(item("a", "2026-06-01", "2026-06-05"))).toBe(5);
    expect(cycleTime(item("a", "2026-06-01", null))).toBeNull();
    expect(cycleTime(item("a", null, "2026-06-05"))).toBeNull();
  });

  it("says how long 85 % of finished items took", () => {
    const signal = expectedTime(tookDays([2, 3, 3, 5, 8, 13, 4, 6, 7, 9]), ANCHOR);
    expect(signal.value).toEqual({ p50: 5, p85: 9, items: 10 });
    expect(signal.reasons[0]).toContain("9 days");
    expect(signal.inputs).toHaveLength(10);
  });

  it("does not guess from nine items", () => {
    expect(expectedTime(tookDays([2, 3, 3, 5, 8, 13, 4, 6, 7]), ANCHOR)).toMatchObject({
      value: null,
      level: "not_enough_data",
    });
  });

  it("keeps the running week apart and counts empty weeks", () => {
    const { complete, current } = weeklyThroughput(
      [{ doneOn: ANCHOR }, { doneOn: "2026-06-28" }, { doneOn: null }],
      ANCHOR,
    );
    expect([complete.length, complete.at(-1)?.done, complete.at(-2)?.done, current]).toEqual([12, 1, 0, 1]);
  });

  it("knows what was open at the end of a day", () => {
    const items = [
      item("a", "2026-06-01", "2026-06-03"),
      item("b", "2026-06-02", null),
      item("c", "2026-06-01", null, "2026-06-02"),
      item("d", null, null),
    ];
    expect(inProgress(items, "2026-06-02").map((i) => i.id)).toEqual(["a", "b"]);
    expect(inProgress(items, "2026-06-03").map((i) => i.id)).toEqual(["b"]);
  });

  it("knows whether there are six weeks to look back on", () => {
    expect(hasFlowSince([{ doneOn: "2026-05-24" }], ANCHOR, 6)).toBe(true);
    expect(hasFlowSince([{ doneOn: "2026-05-25" }, { doneOn: null }], ANCHOR, 6)).toBe(false);
  });

  it("weighs open work against the people there are", () => {
    expect(wipPerPerson(10, 3)).toEqual({ value: 10 / 3, level: "watch" });
    expect(wipPerPerson(9, 3).level).toBe("usual");
    expect(wipPerPerson(3, 0).value).toBeNull();
  });

  it("finishes each item in one week only, in any order", () => {
    const dates = fc.array(fc.integer({ min: 0, max: 83 }).map((d) => ({ doneOn: addDays("2026-06-28", -d) })));
    fc.assert(
      fc.property(dates, (items) => {
        const done = weeklyThroughput(items, ANCHOR).complete.map((w) => w.done);
        expect(done.reduce((a, b) => a + b, 0)).toBe(items.length);
        expect(weeklyThroughput([...items].reverse(), ANCHOR).complete.map((w) => w.done)).toEqual(done);
      }),
    );
  });
});

describe("Larkfield's teams", () => {
  it.each<[TeamId, number, number, number]>([
    ["SEN", 9, 12, 0.789],
    ["CLD", 4, 7, 1.053],
    ["APP", 4, 7, 1.036],
    ["ASM", 3, 4, 0.971],
    ["FLD", 6, 11, 0.607],
    ["CSU", 2, 3, 1.034],
    ["SAL", 11, 20, 1.1],
  ])("%s: half within %d days, 85 %% within %d, last six weeks %d of the six before", (team, p50, p85, ratio) => {
    const items = teamItems(team);
    expect(expectedTime(items, ANCHOR).value).toMatchObject({ p50, p85 });
    expect(throughputRatio(items, ANCHOR, 10)).toBeCloseTo(ratio, 3);
  });

  it.each<[TeamId, number]>([
    ["SEN", 5],
    ["FLD", 6],
  ])("%s has %d items older than 85 %% of what it finishes", (team, old) => {
    const items = teamItems(team);
    const ages = ageing(items, ANCHOR, expectedTime(items, ANCHOR).value);
    expect(ages.filter((a) => a.level === "older_than_p85")).toHaveLength(old);
    expect(ages.map((a) => a.age)).toEqual([...TEAMS[team].open].reverse());
  });
});
