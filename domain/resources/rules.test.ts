import { describe, expect, it } from "vitest";
import { thresholdsOf } from "../signals/own-thresholds";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import {
  drainedSentence,
  drainsFinding,
  flowFinding,
  headsSentence,
  realityFinding,
  shiftSentence,
} from "./finding-rules";
import { compare, drainsOf, type LedgerRow, teamsOf } from "./ledger-rules";
import { amountProblem, asPeople, minorUnits, periodProblem, shown, stored, windowOf, workdaysIn } from "./rules";
import { below } from "./scope-rules";

const window = { from: "2026-03-30", to: "2026-06-28" };
const row = (more: Partial<LedgerRow>): LedgerRow => ({
  side: "actual",
  unit: "days",
  amount: 0,
  ...window,
  teamId: null,
  objectiveId: null,
  projectId: null,
  drainKind: null,
  isRestricted: false,
  isRecent: false,
  ...more,
});
const names = {
  objectives: new Map([
    ["a", "A"],
    ["b", "B"],
    ["c", "C"],
  ]),
  projects: new Map(),
};
const on = (ledger: LedgerRow[]) => compare(ledger, "days", window, names, "2026-06-29", DEFAULT_THRESHOLDS);
const pair = (objectiveId: string, planned: number, actual: number) => [
  row({ objectiveId, side: "planned", amount: planned }),
  row({ objectiveId, amount: actual }),
];

describe("the teams", () => {
  it("have the same days and jobs wherever they are shown: what is restricted is in no figure of a team", () => {
    const day = (more: Partial<LedgerRow>) => row({ teamId: "t", isRecent: true, ...more });
    const [team] = teamsOf(
      [
        day({ objectiveId: "a", amount: 30 }),
        day({ drainKind: "rework", amount: 15 }),
        day({ objectiveId: "b", amount: 1, isRestricted: true }),
      ],
      new Map([["t", "Field"]]),
      "2026-06-29",
      DEFAULT_THRESHOLDS,
    );
    expect([team?.days, team?.drained, team?.spread.value?.plain]).toEqual([45, 15, 1]);
  });
});

describe("plan against actual", () => {
  it("M20: 50/30/20 planned, 30/25/15 and 30 drained is a shift of 0.30 with equal totals", () => {
    const days = on([
      ...pair("a", 50, 30),
      ...pair("b", 30, 25),
      ...pair("c", 20, 15),
      row({ drainKind: "process", amount: 30 }),
    ]);
    expect(days.shift).toBeCloseTo(0.3, 9);
    expect(days.planned).toBe(days.actual);
    expect(days.rows.map(({ burn }) => burn.level)).toEqual(["under_resourced", "as_planned", "as_planned"]);
  });

  it("counts a plan by the working days that have passed, and is silent before 30 % of its period", () => {
    const plan = row({ objectiveId: "a", side: "planned", amount: 130, from: "2026-06-22", to: "2026-09-20" });
    const [found] = on([plan, row({ objectiveId: "a", amount: 1 })]).rows;
    expect(found?.planned).toBeCloseTo(10, 9);
    expect(found?.burn.level).toBe("as_planned");
  });

  it("has nothing to compare without a plan, and says so", () => {
    const days = on([row({ objectiveId: "a", amount: 5 })]);
    expect(days.rows[0]?.burn).toMatchObject({ value: null, level: "not_enough_data" });
    expect(days.shift).toBeNull();
    expect(realityFinding(days, { days: 0, all: 5, rows: [] })).toBe(
      "There is no plan to compare with. No day was told as drained in the last four weeks.",
    );
    expect(flowFinding(days)).toBe("There is no plan to compare with.");
  });

  it("keeps what is restricted, or cannot be named, as one class without a name", () => {
    const days = on([
      row({ objectiveId: "a", amount: 5, isRestricted: true }),
      row({ objectiveId: "x", amount: 3 }),
      row({ projectId: "p", amount: 2, isRestricted: true }),
    ]);
    expect(days.rows).toEqual([]);
    expect(days.restricted).toEqual({ planned: 0, actual: 10 });
  });

  it("an empty ledger is no number at all", () => {
    const days = on([]);
    expect([days.shift, days.restricted, days.hasPlan]).toEqual([null, null, false]);
    expect(realityFinding(days, drainsOf([], new Map()))).toBe("No days are recorded yet.");
  });
});

describe("sentences", () => {
  it("say which drains stand out, or that none does", () => {
    const word = (kind: string) => kind;
    expect(
      drainsFinding(
        [
          { kind: "process", days: 58 },
          { kind: "rework", days: 54 },
        ],
        word,
      ),
    ).toBe("Two drains are nearly equal. No single fix wins the days back.");
    expect(
      drainsFinding(
        [
          { kind: "process", days: 30 },
          { kind: "rework", days: 10 },
        ],
        word,
      ),
    ).toBe("Process takes 75\u00a0% of what drained.");
    expect(drainedSentence({ days: 0, all: 0 })).toBe("No days were recorded in the last four weeks.");
    expect(shiftSentence(0.187)).toBe("19\u00a0% of the effort went elsewhere than planned.");
  });

  it("say where people are not where they were planned", () => {
    expect(
      headsSentence([
        { planned: 4, actual: 6 },
        { planned: 7, actual: 7 },
        { planned: null, actual: 3 },
      ]),
    ).toBe("In one of two teams people are not where they were planned.");
    expect(headsSentence([])).toMatch(/No team has both/);
  });
});

describe("limits", () => {
  it("refuse what is negative, nothing or absurd", () => {
    expect(amountProblem("days", -1)).toMatch(/above 0/);
    expect(amountProblem("days", 0)).toMatch(/above 0/);
    expect(amountProblem("headcount", 50_001)).toBe("At most 50 000.");
    expect(periodProblem("2026-06-02", "2026-06-01")).toMatch(/ends before/);
    expect(periodProblem("2026-01-01", "2036-01-01")).toMatch(/three years/);
  });

  it("money is kept in minor units of its currency", () => {
    expect([minorUnits("EUR"), minorUnits("JPY")]).toEqual([100, 1]);
    expect(stored("money", 12.34, "EUR")).toBe(1234);
    expect(shown("money", 1234, "EUR")).toBe(12.34);
    expect(stored("days", 12.5, "EUR")).toBe(12.5);
  });

  it("are the organization's own where it set them", () => {
    const own = thresholdsOf({ thresholds: { "burn.low": 0.8 } });
    const strict = compare(pair("a", 100, 75), "days", window, names, "2026-06-29", own);
    expect(strict.rows[0]?.burn.level).toBe("under_resourced");
  });

  it("a window is whole weeks up to the last Sunday; a team holds all below it", () => {
    expect(windowOf("2026-06-29", 13)).toEqual(window);
    expect(windowOf("2026-06-28", 1)).toEqual({ from: "2026-06-15", to: "2026-06-21" });
    const teams = [
      { id: "r", name: "", parentId: null },
      { id: "a", name: "", parentId: "r" },
      { id: "b", name: "", parentId: "a" },
    ];
    expect(below(teams, "a")).toEqual(["a", "b"]);
  });
});

describe("days as people", () => {
  it("are days over the working days of the window, both ends included", () => {
    expect(workdaysIn(window)).toBe(65);
    expect(asPeople(390, window)).toBe(6);
    expect(asPeople(0, window)).toBe(0);
    expect(workdaysIn({ from: "2026-06-01", to: "2026-06-28" })).toBe(20);
    expect(asPeople(218, { from: "2026-06-01", to: "2026-06-28" })).toBeCloseTo(10.9, 9);
  });

  it("know no answer for a weekend", () => {
    expect(asPeople(3, { from: "2026-06-27", to: "2026-06-28" })).toBeNull();
  });

  it("add up: two windows of one length need the mean of both, and splitting days changes nothing", () => {
    expect((asPeople(100, window) ?? 0) + (asPeople(290, window) ?? 0)).toBeCloseTo(6, 9);
  });
});
