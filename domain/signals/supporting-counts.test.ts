import { describe, expect, it } from "vitest";
import { ANCHOR, teamItems } from "./larkfield-flow.fixture";
import {
  acceptanceWait,
  debunkToDecision,
  dependence,
  groundSourceShare,
  longHorizonShare,
  modeMix,
  unifiedDirection,
} from "./supporting-counts";

describe("supporting counts", () => {
  it("share effort by how far its theme reaches", () => {
    const effort = [
      { days: 30, themeEndsOn: "2028-12-31" },
      { days: 60, themeEndsOn: "2027-06-29" },
      { days: 10, themeEndsOn: null },
    ];
    expect(longHorizonShare(effort, ANCHOR)).toBe(0.3);
    expect(longHorizonShare([], ANCHOR)).toBeNull();
  });

  it("mix a leader's acts of eight weeks", () => {
    const acts = [
      { on: "2026-06-20", mode: "intent" as const },
      { on: "2026-05-05", mode: "hands_on" as const },
      { on: "2026-05-04", mode: "hands_on" as const },
    ];
    expect(modeMix(acts, ANCHOR)).toEqual({ intent: 1, handsOn: 1 });
  });

  it("count teams that pull the same way", () => {
    const main = (amount: number) => ({ amount, servesMainEffort: true });
    const other = (amount: number) => ({ amount, servesMainEffort: false });
    expect(unifiedDirection([[main(70), other(12)], [main(6), other(46)], []])).toBe(0.5);
    expect(unifiedDirection([[]])).toBeNull();
  });

  it("time the decision that a debunked hypothesis needs", () => {
    expect(debunkToDecision("2026-03-16", "2026-04-01", ANCHOR)).toEqual({ days: 16, isOpen: false, isFlagged: true });
    expect(debunkToDecision("2026-06-15", null, ANCHOR)).toEqual({ days: 14, isOpen: true, isFlagged: false });
  });

  it("ask whether evidence comes from the ground", () => {
    const of = (byExecutive: boolean, sourceKind: string) => ({ byExecutive, sourceKind });
    expect(
      groundSourceShare([of(false, "measure"), of(false, "opinion"), of(true, "measure"), of(true, "opinion")]),
    ).toBe(0.25);
    expect(groundSourceShare([])).toBeNull();
  });

  it("time acceptance", () => {
    expect(
      acceptanceWait([
        { enteredOn: "2026-06-01", leftOn: "2026-06-04" },
        { enteredOn: "2026-06-01", leftOn: "2026-06-02" },
        { enteredOn: "2026-06-01", leftOn: null },
      ]),
    ).toBe(2);
    expect(acceptanceWait([])).toBeNull();
  });

  it("find a team that hangs on one person, as Larkfield's Field does", () => {
    const items = teamItems("FLD").map((item, i) => ({ ...item, assigneeId: i % 5 < 3 ? "lnovak" : `other${i % 5}` }));
    expect(dependence(items, 5, ANCHOR)?.share).toBeCloseTo(0.6, 1);
    expect(dependence(items, 5, ANCHOR)?.isHigh).toBe(true);
    expect(dependence(items, 3, ANCHOR)).toBeNull();
    expect(dependence(items.slice(0, 19), 5, ANCHOR)).toBeNull();
  });

  it("look at 13 complete weeks, whatever the day of the week is", () => {
    const on = (doneOn: string) => Array.from({ length: 20 }, () => ({ doneOn, assigneeId: "a" }));
    expect(dependence(on("2026-06-28"), 5, "2026-06-29")?.share).toBe(1);
    expect(dependence(on("2026-06-29"), 5, "2026-07-01")).toBeNull();
    expect(dependence(on("2026-03-30"), 5, "2026-07-03")?.share).toBe(1);
    expect(dependence(on("2026-03-29"), 5, "2026-07-03")).toBeNull();
  });

  it("count twelve months by the calendar, in a leap year too", () => {
    const share = (themeEndsOn: string, today: string) => longHorizonShare([{ days: 1, themeEndsOn }], today);
    expect(share("2028-03-01", "2027-03-01")).toBe(0);
    expect(share("2028-03-02", "2027-03-01")).toBe(1);
    expect(share("2029-02-28", "2028-02-29")).toBe(0);
    expect(share("2029-03-01", "2028-02-29")).toBe(1);
  });
});
