import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { answerDueOn, answeredAtLevel, feedbackByLevel, feedbackLatency, type RaisedFriction } from "./feedback";
import { ANCHOR } from "./larkfield-flow.fixture";
import { addWorkingDays } from "./working-days";

const raised = (
  raisedOn: string,
  answeredAfter: number | null,
  changes: Partial<RaisedFriction> = {},
): RaisedFriction => ({
  id: raisedOn,
  title: `Raised ${raisedOn}`,
  level: "manager",
  raisedOn,
  answeredOn: answeredAfter === null ? null : addWorkingDays(raisedOn, answeredAfter),
  closedOn: null,
  wasReopened: false,
  ...changes,
});

describe("answers to friction", () => {
  it("counts those still waiting", () => {
    const today = addWorkingDays("2026-06-01", 20);
    const since = (days: number) => addWorkingDays("2026-06-01", 20 - days);
    const answered = [1, 2, 4].map((days, i) => ({ ...raised("2026-06-01", days), id: `a${i}` }));
    const { value, level } = feedbackLatency([...answered, ...[9, 12, 15].map((d) => raised(since(d), null))], today);
    expect(value).toMatchObject({ inTime: 3, judged: 6, share: 0.5, typicalDays: 4, oldestOpen: { days: 15 } });
    expect(level).toBe("prompt");
  });

  it("does not judge an open one before its fifth working day", () => {
    expect(feedbackLatency([raised("2026-06-23", null)], ANCHOR).value).toMatchObject({ judged: 0, share: null });
    expect(feedbackLatency([raised("2026-06-22", null)], ANCHOR).value).toMatchObject({ judged: 1, share: 0 });
  });

  it("does not take a resolution without an answer for one", () => {
    const closed = raised("2026-06-01", null, { closedOn: "2026-06-12" });
    expect(feedbackLatency([closed], ANCHOR)).toMatchObject({
      level: "waiting",
      value: { share: 0, oldestOpen: null },
    });
  });

  it("is what Larkfield's list says", () => {
    const list: [string, number | null][] = [
      ["2026-04-07", 2],
      ["2026-04-13", 11],
      ["2026-04-29", 3],
      ["2026-05-07", null],
      ["2026-05-12", 4],
      ["2026-05-15", null],
      ["2026-05-18", 1],
      ["2026-05-27", 2],
      ["2026-06-02", null],
      ["2026-06-15", null],
      ["2026-06-08", 3],
      ["2026-03-16", 5],
    ];
    const { value, reasons } = feedbackLatency(
      list.map(([on, days]) => raised(on, days)),
      ANCHOR,
    );
    expect(value).toMatchObject({ inTime: 7, judged: 12, typicalDays: 4, oldestOpen: { id: "2026-05-07", days: 37 } });
    expect(reasons).toEqual([
      "7 of 12 were answered within 5 working days.",
      "Half were answered within 4 working days.",
      '"Raised 2026-05-07" has waited 37 working days.',
    ]);
  });

  it("takes the first answer at the needed level or above", () => {
    const answers = [
      { on: "2026-06-03", level: "team" as const },
      { on: "2026-06-09", level: "executive" as const },
      { on: "2026-06-05", level: "manager" as const },
    ];
    expect(answeredAtLevel(answers, "manager")).toBe("2026-06-05");
    expect(answeredAtLevel(answers, "executive")).toBe("2026-06-09");
    expect(answeredAtLevel([], "team")).toBeNull();
  });

  it("can be seen by the level that had to answer", () => {
    const list = [raised("2026-06-01", 2), raised("2026-06-02", null, { level: "executive" })];
    const levels = feedbackByLevel(list, ANCHOR).map(({ level, signal }) => [level, signal.value?.share ?? null]);
    expect(levels).toEqual([
      ["team", null],
      ["manager", 1],
      ["executive", 0],
    ]);
  });

  it("runs a clock by severity", () => {
    const due = (["critical", "high", "medium", "low"] as const).map((s) => answerDueOn("2026-06-05", s));
    expect(due).toEqual(["2026-06-08", "2026-06-10", "2026-06-12", "2026-06-19"]);
  });

  it("is unknown when nothing was raised, and never improves while one waits longer", () => {
    expect(feedbackLatency([], ANCHOR).level).toBe("not_enough_data");
    const list = fc.array(
      fc.tuple(fc.nat(90), fc.option(fc.nat(40))).map(([ago, days]) => raised(addDays(ANCHOR, -ago), days)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(list, (frictions) => {
        const { value } = feedbackLatency(frictions, ANCHOR);
        expect(value?.share ?? 0).toBeLessThanOrEqual(1);
        expect(feedbackLatency([...frictions].reverse(), ANCHOR).value).toEqual(value);
        const more = feedbackLatency([...frictions, raised("2026-01-05", null)], ANCHOR).value;
        expect(more?.typicalDays ?? 1e9).toBeGreaterThanOrEqual(value?.typicalDays ?? 1e9);
        expect(more?.share ?? 0).toBeLessThanOrEqual(value?.share ?? 1);
      }),
    );
  });
});
