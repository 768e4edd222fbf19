import { describe, expect, it } from "vitest";
import type { SignalStatus } from "../vocabulary";
import { dueFinding, kpiFinding, kpisFinding, listFinding, measureFinding, objectiveFinding } from "./finding-rules";
import type { MeasureSigns } from "./measure-view-rules";

const today = "2026-06-29";
const counts = (entries: Partial<Record<SignalStatus, number>>) =>
  new Map(Object.entries(entries) as [SignalStatus, number][]);

describe("the list in one sentence", () => {
  it.each([
    [{}, "No objective runs here yet."],
    [{ on_track: 1 }, "The one objective is on track."],
    [{ on_track: 3 }, "All three are on track."],
    [
      { on_track: 1, off_track: 2, stale: 1, at_risk: 4 },
      "One of eight is on track. Two are off track, four are at risk, one is stale.",
    ],
    [{ on_track: 2, no_data: 1 }, "Two of three are on track. One is without data."],
    [{ off_track: 2 }, "None of two is on track. Two are off track."],
    [{ on_track: 14, at_risk: 1 }, "14 of 15 are on track. One is at risk."],
  ])("%j", (entries, said) => {
    expect(listFinding(counts(entries)).said).toBe(said);
  });
});

const objective = {
  status: "active" as const,
  measures: [],
  measureBy: null,
  dueOn: "2026-09-27",
  closedOn: null,
  finalGrade: null,
  score: null,
  movedTargets: 0,
};
const judged = (...rows: [string, SignalStatus, SignalStatus?][]) =>
  rows.map(([title, status, lastKnown]) => ({ title, status, lastKnown: lastKnown ?? null }));

describe("an objective in one sentence", () => {
  it("names what is missing, and since when it was promised", () => {
    expect(objectiveFinding({ ...objective, measureBy: "2026-04-17" }, today)).toEqual({
      said: "Nothing measures it yet.",
      needs: "One was promised by 17 April 2026.",
    });
    expect(objectiveFinding({ ...objective, measureBy: "2026-07-10" }, today).needs).toBe(
      "One is promised by 10 July 2026.",
    );
    expect(objectiveFinding(objective, today).needs).toBe("Define one.");
    expect(objectiveFinding({ ...objective, status: "draft" }, today).said).toBe("A draft without a measure yet.");
  });

  it.each([
    [judged(["A", "off_track"], ["B", "off_track"]), "Both measures are off track."],
    [judged(["A", "on_track"], ["B", "on_track"], ["C", "on_track"]), "All three measures are on track."],
    [judged(["A", "on_track"], ["B", "at_risk"], ["C", "on_track"]), "One of three measures is at risk: B."],
    [judged(["A", "off_track"], ["B", "at_risk"], ["C", "off_track"]), "Two of three measures are off track: A and C."],
    [judged(["A", "stale", "off_track"]), "Its one measure is stale, last known off track."],
  ])("%j", (measures, said) => {
    expect(objectiveFinding({ ...objective, measures }, today).said).toBe(said);
  });

  it("says that a target moved, and how it ended", () => {
    const measures = judged(["A", "on_track"]);
    expect(objectiveFinding({ ...objective, measures, movedTargets: 1 }, today).said).toMatch(
      / One target has moved\.$/,
    );
    expect(
      objectiveFinding(
        { ...objective, measures, status: "stopped", closedOn: "2026-04-01", finalGrade: "missed", score: 0.1456 },
        today,
      ).said,
    ).toBe("Stopped on 1 April 2026, missed at 0.15.");
  });
});

const signs: MeasureSigns = {
  status: "at_risk",
  lastKnown: null,
  raw: 0.4,
  score: 0.4,
  elapsed: 0.5,
  expected: 0.5,
  gap: -0.1,
  outlook: null,
  noOutlook: "A forecast needs 5 check-ins.",
  basis: "pace",
  value: 9,
  asOf: "2026-06-12",
  confidence: 6,
  optimismGap: false,
  hiddenDoubt: false,
  reasons: [],
};
const measure = {
  title: "Leads",
  type: "increase_decrease" as const,
  unit: "leads",
  target: 25,
  lo: null,
  hi: null,
  dueOn: "2026-09-27",
  milestones: [],
  signs,
};
const outlook = {
  class: "likely" as const,
  central: 1120.6,
  low: 1057.2,
  high: 1171.4,
  from: { date: today, value: 0 },
  now: 0,
};

describe("a measure in one sentence", () => {
  it("says where it leads, with the range", () => {
    expect(measureFinding({ ...measure, unit: "vans", signs: { ...signs, outlook } }, today).said).toBe(
      "Leads will reach 1\u00a0057 to 1\u00a0171\u00a0vans by 27 September 2026: likely.",
    );
    const flat = { ...outlook, low: 4, high: 4 };
    expect(measureFinding({ ...measure, type: "band", unit: "", signs: { ...signs, outlook: flat } }, today).said).toBe(
      "Leads will stand at 4.0 by 27 September 2026: likely.",
    );
  });

  it("falls back to what is known", () => {
    expect(measureFinding({ ...measure, signs: { ...signs, value: null } }, today).said).toBe(
      "Leads has no check-in yet.",
    );
    expect(measureFinding({ ...measure, signs: { ...signs, status: "stale" } }, today).said).toBe(
      "Leads was last heard of on 12 June 2026, at 9\u00a0leads.",
    );
    expect(measureFinding(measure, today).said).toBe("Leads stands at 9\u00a0leads; it is too soon for a forecast.");
    expect(measureFinding({ ...measure, type: "binary", signs: { ...signs, value: 0 } }, today).said).toBe(
      "Leads: not yet; its owner is 6 of 10 sure.",
    );
  });

  it("tells milestones by what is late, what waits, what comes", () => {
    const step = (text: string, due: string | null, doneOn: string | null, acceptedBy: string | null) => ({
      text,
      due,
      doneOn,
      acceptedBy,
    });
    const said = (...milestones: ReturnType<typeof step>[]) =>
      measureFinding({ ...measure, type: "milestone", milestones }, today).said;
    expect(said(step("Test", "2026-05-15", "2026-05-27", "lab"), step("Pilot", "2026-06-26", null, null))).toBe(
      "Leads: one of two milestones accepted; “Pilot” was due on 26 June 2026.",
    );
    expect(said(step("Test", null, "2026-05-27", null))).toBe(
      "Leads: none of one milestone accepted; “Test” waits to be accepted.",
    );
    expect(said(step("Test", "2026-07-04", null, null))).toBe(
      "Leads: none of one milestone accepted; “Test” is due on 4 July 2026.",
    );
  });
});

describe("KPIs in one sentence", () => {
  const kpi = {
    title: "Runway",
    type: "increase_decrease" as const,
    unit: "months",
    target: null,
    lo: 9,
    hi: null,
    value: 7.75,
    earlier: 14,
    weeks: 25,
  };
  it("says where one stands against its band, and since when", () => {
    expect(kpiFinding(kpi).said).toBe(
      "Runway stands at 7.75\u00a0months, below its band of at least 9\u00a0months; 6.25 less than 25 weeks ago.",
    );
    expect(kpiFinding({ ...kpi, lo: null, earlier: 7.75 }).said).toBe(
      "Runway stands at 7.75\u00a0months; the same as 25 weeks ago.",
    );
    expect(kpiFinding({ ...kpi, value: null }).said).toBe("Runway has no reading yet.");
  });
  it("counts those outside their band", () => {
    expect(kpisFinding([]).said).toBe("No KPI yet.");
    expect(kpisFinding([kpi]).said).toBe("The one KPI with a band stands outside it: Runway.");
    expect(kpisFinding([{ ...kpi, value: 10 }]).said).toBe("The one KPI with a band stands inside it.");
    expect(kpisFinding([{ ...kpi, lo: null }]).said).toBe("One KPI, none with a band to judge it by.");
  });
});

describe("what is due", () => {
  it.each([
    [0, null, "You answer for no measure.", undefined],
    [0, "2026-07-03", "Nothing is due before 3 July 2026.", undefined],
    [1, null, "Filled in as you left it: about 20 seconds.", "One measure is due."],
    [3, null, "Filled in as you left it: about a minute.", "Three measures are due."],
  ])("%s", (due, next, said, needs) => {
    expect(dueFinding(due, next)).toEqual(needs ? { said, needs } : { said });
  });
});
