import { describe, expect, test } from "vitest";
import { thresholdsOf } from "../signals/own-thresholds";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { chainFrom, firstAddressee, nextAddressee, type TeamLead } from "./address-rules";
import { feedbackSentence, listFinding, standingSentence, triageFinding } from "./finding-rules";
import { answerFrictionInput, raiseFrictionInput } from "./input";
import { mostAlike } from "./like-rules";
import { frictionFilter } from "./list-input";
import { paretoOf, vitalFew } from "./pattern-rules";
import { clockEnd, snoozeEnd, whyNotFriction } from "./rules";

const brussels = "Europe/Brussels";
const ids = { a: "01a20520-a8c6-7365-8931-d73f96203041", b: "01a20520-a8c6-7365-8931-d73f96203042" };

describe("clocks", () => {
  test("end with the last working day where the organization lives", () => {
    // Tuesday 2 June, medium: five working days, so the 9th is the last; F9 rose on the 10th.
    expect(clockEnd("2026-06-02", "medium", DEFAULT_THRESHOLDS, brussels)).toEqual(new Date("2026-06-09T22:00:00Z"));
    expect(clockEnd("2026-06-05", "critical", DEFAULT_THRESHOLDS, brussels)).toEqual(new Date("2026-06-08T22:00:00Z"));
    expect(clockEnd("2026-10-23", "critical", DEFAULT_THRESHOLDS, brussels)).toEqual(new Date("2026-10-26T23:00:00Z"));
    expect(clockEnd("2026-06-02", "low", DEFAULT_THRESHOLDS, "Pacific/Auckland")).toEqual(
      new Date("2026-06-16T12:00:00Z"),
    );
  });

  test("are the organization's own where it set them, and the usual ones where it wrote nonsense", () => {
    const own = thresholdsOf({ thresholds: { "friction.clock.high": 2, "friction.clock.low": -1 } });
    expect(own.friction.clock).toEqual({ critical: 1, high: 2, medium: 5, low: 10 });
    expect(thresholdsOf({})).toEqual(DEFAULT_THRESHOLDS);
  });

  test("later is the next working morning, and never beyond the clock", () => {
    const late = new Date("2026-07-10T22:00:00Z");
    expect(snoozeEnd("2026-06-26", late, brussels)).toEqual(new Date("2026-06-28T22:00:00Z"));
    const soon = new Date("2026-06-27T10:00:00Z");
    expect(snoozeEnd("2026-06-26", soon, brussels)).toBe(soon);
  });
});

describe("what may be done when", () => {
  const now = new Date("2026-06-29T10:00:00Z");
  const at = (status: string, more: object = {}) =>
    ({
      status,
      level: "manager",
      clockDueAt: new Date("2026-07-01T22:00:00Z"),
      answeredAt: null,
      resolvedAt: null,
      ...more,
    }) as never;
  const acts = [
    "acknowledge",
    "answer",
    "pass-up",
    "help",
    "resolve",
    "reopen",
    "snooze",
    "merge",
    "merge-into",
  ] as const;
  const may = (status: string, more: object = {}) =>
    acts.filter((act) => whyNotFriction(act, at(status, more), now) === null);
  test.each([
    ["open", ["acknowledge", "answer", "pass-up", "help", "resolve", "snooze", "merge", "merge-into"]],
    ["acknowledged", ["answer", "pass-up", "help", "resolve", "snooze", "merge", "merge-into"]],
    ["answered", ["help", "resolve", "reopen", "merge-into"]],
    ["resolved", ["reopen"]],
    ["merged", []],
  ])("%s", (status, expected) => expect(may(status)).toEqual(expected));
  test("nothing is passed up from the top, nor put off past the clock, nor opened again after a fortnight", () => {
    expect(may("open", { level: "executive" })).not.toContain("pass-up");
    expect(may("open", { clockDueAt: now })).not.toContain("snooze");
    const days = (n: number) => new Date(now.getTime() - n * 86_400_000);
    expect(may("resolved", { resolvedAt: days(14) })).toEqual(["reopen"]);
    expect(may("resolved", { resolvedAt: days(14.01) })).toEqual([]);
  });
});

describe("who must answer", () => {
  const lead = (membershipId: string, role: "executive" | "manager" | "contributor") => ({ membershipId, role });
  const teams = new Map<string, TeamLead>([
    ["root", { id: "root", parentId: null, lead: lead("eve", "executive") }],
    ["ops", { id: "ops", parentId: "root", lead: lead("max", "manager") }],
    ["field", { id: "field", parentId: "ops", lead: lead("cleo", "contributor") }],
    ["bare", { id: "bare", parentId: "ops", lead: null }],
  ]);
  const chain = chainFrom("field", teams);
  test("the lead of the team, on the level of the lead's role; the next above for a lead", () => {
    expect(firstAddressee(chain, "otto")).toEqual({ level: "team", addressedTo: "cleo" });
    expect(firstAddressee(chain, "cleo")).toEqual({ level: "manager", addressedTo: "max" });
    expect(firstAddressee(chainFrom("bare", teams), "otto")).toEqual({ level: "manager", addressedTo: "max" });
    expect(firstAddressee(chainFrom("root", teams), "eve")).toEqual({ level: "executive", addressedTo: null });
  });
  test("the owner of a target that is challenged, unless they challenge it themselves", () => {
    expect(firstAddressee(chain, "otto", lead("petra", "manager"))).toEqual({ level: "manager", addressedTo: "petra" });
    expect(firstAddressee(chain, "otto", lead("otto", "contributor"))).toEqual({ level: "team", addressedTo: "cleo" });
  });
  test("above it the next manager, then the brief's author, then the nearest executive, then all of them", () => {
    const on = (level: "team" | "manager", addressedTo: string) => ({ level, addressedTo, raisedBy: "otto" });
    expect(nextAddressee(on("team", "cleo"), chain, null)).toEqual({ level: "manager", addressedTo: "max" });
    expect(nextAddressee(on("manager", "max"), chain, lead("claire", "executive"))).toEqual({
      level: "executive",
      addressedTo: "claire",
    });
    expect(nextAddressee(on("manager", "max"), chain, lead("petra", "manager")).addressedTo).toBe("eve");
    expect(nextAddressee(on("manager", "max"), [], null)).toEqual({ level: "executive", addressedTo: null });
  });
  test("a loop in the tree ends", () => {
    const loop = new Map<string, TeamLead>([
      ["a", { id: "a", parentId: "b", lead: null }],
      ["b", { id: "b", parentId: "a", lead: null }],
    ]);
    expect(chainFrom("a", loop)).toEqual([]);
  });
});

describe("words and patterns", () => {
  test("alike are those that share words; the same kind counts a little", () => {
    const one = (id: string, title: string, kind = "tools") => ({
      id,
      title,
      kind,
      label: id,
      teamName: "Field",
      status: "open",
      answererName: null,
    });
    const others = [
      one("1", "Old bracket stock must be used first", "process"),
      one("2", "Bracket drawings arrive late"),
      one("3", "Route tool loses jobs"),
    ];
    expect(mostAlike(one("9", "Bracket drawings never arrive"), others).map(({ id }) => id)).toEqual(["2"]);
    expect(mostAlike(one("3", "Route tool loses jobs"), others)).toEqual([]);
  });
  test("Pareto: most hours first, what adds up, the vital few", () => {
    const rows = paretoOf([
      { key: "technical", name: "t", title: "glue", hours: 20 },
      { key: "unrealistic_goal", name: "u", title: "bracket", hours: 16 },
      { key: "tools", name: "to", title: "routes", hours: 12 },
      { key: "tools", name: "to", title: "support", hours: 3 },
      { key: "process", name: "p", title: "signatures", hours: 9 },
      { key: "dependency", name: "d", title: "drawings", hours: 7 },
    ]);
    expect(rows.map((row) => [row.key, row.hours, Math.round(row.cumulated * 100)])).toEqual([
      ["technical", 20, 30],
      ["unrealistic_goal", 16, 54],
      ["tools", 15, 76],
      ["process", 9, 90],
      ["dependency", 7, 100],
    ]);
    expect(vitalFew(rows)).toBe(3);
    expect(vitalFew(paretoOf([{ key: "a", name: "a", title: "x", hours: 0 }]))).toBe(0);
  });
  test("sentences are whole with one, with many and with none", () => {
    expect(triageFinding([], { hoursPerWeek: 0, fullTimePeople: 0 }).said).toBe(
      "Nothing waits for your answer. No hours are lost to obstacles that anybody has counted.",
    );
    expect(triageFinding([{ overdueSince: null }], { hoursPerWeek: 1, fullTimePeople: 1 })).toEqual({
      lead: "One waits for your answer.",
      said: "1 hour a week is lost while obstacles stay: 1 full-time person.",
    });
    expect(feedbackSentence(null)).toBe("No friction was raised yet.");
    expect(feedbackSentence({ inTime: 1, judged: 3, typicalDays: null, oldestOpen: { title: "x", days: 1 } })).toBe(
      "1 of 3 were answered within five working days; more than half still wait, and the oldest has waited one working day.",
    );
    expect(listFinding("mine", 1)).toBe("You raised one.");
    expect(listFinding("open", 60)).toBe("60 wait for an answer.");
    const one = {
      status: "open",
      level: "executive",
      overdueSince: null,
      waited: 1,
      addresseeName: null,
      answerKind: null,
    } as const;
    expect(standingSentence(one).said).toBe("It has waited 1 working day and lies with the executives.");
  });
});

describe("bad input", () => {
  const raise = (more: object) => raiseFrictionInput.safeParse({ title: "x", kind: "tools", ...more });
  test.each([
    [{ title: "  " }],
    [{ kind: "other" }],
    [{ hoursLostPerWeek: "-1" }],
    [{ hoursLostPerWeek: "1e9" }],
    [{ contradicts: "KT1" }],
    [{ workItemId: "1" }],
  ])("%j is refused", (more) => expect(raise(more).success).toBe(false));
  test("hours may stay empty; a key task names its brief", () => {
    expect(raise({ hoursLostPerWeek: "" }).data?.hoursLostPerWeek).toBe(0);
    expect(raise({ contradicts: `${ids.a}:KT2` }).success).toBe(true);
  });
  test("an answer has its day or its reason", () => {
    const answer = (more: object) =>
      answerFrictionInput.safeParse({ frictionId: ids.a, version: 1, ...more }).error?.issues[0]?.path[0];
    expect(answer({ answerKind: "will_do" })).toBe("dueOn");
    expect(answer({ answerKind: "accepted_limit", text: " " })).toBe("text");
    expect(answer({ answerKind: "not_now", text: "" })).toBe("text");
    expect(answer({ answerKind: "maybe" })).toBe("answerKind");
    expect(answer({ answerKind: "will_do", dueOn: "2026-07-01" })).toBeUndefined();
  });
  test("an address that makes no sense falls back to what is open, longest first", () => {
    expect(
      frictionFilter({ show: "x", kind: "y", team: "z", sort: "-raiser", after: '["nonsense","1"]' }),
    ).toMatchObject({
      view: "open",
      kind: null,
      teamId: null,
      sort: "raised",
      descending: false,
      after: null,
    });
    expect(frictionFilter({ sort: "hours", after: JSON.stringify(["'; drop", ids.a]) }).after).toBeNull();
    expect(frictionFilter({ sort: "-hours", after: JSON.stringify([3, ids.a]) }).after).toEqual([3, ids.a]);
  });
});
