import { describe, expect, test } from "vitest";
import { ANCHOR, type TeamId, teamItems, wk } from "../signals/larkfield-flow.fixture";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";
import { cumulativeFlow } from "./cumulative-rules";
import {
  ageingFinding,
  cumulativeFinding,
  cycleFinding,
  teamFinding,
  teamsFinding,
  teamWords,
  throughputFinding,
  trustOf,
} from "./flow-finding-rules";
import { flowOf } from "./flow-rules";
import { quartersUntil } from "./quarter-rules";
import { reviewRounds } from "./review-rules";

type Item = ReturnType<typeof asFlow>[number];

const asFlow = (items: ReturnType<typeof teamItems>) =>
  items.map((item) => ({ ...item, blocked: false, wasBlocked: false, createdOn: item.startedOn ?? ANCHOR }));
const flow = (items: Item[], fullTime = 5) => flowOf(items, ANCHOR, DEFAULT_THRESHOLDS, { fullTime });
const of = (code: TeamId) => flow(asFlow(teamItems(code)));
const [first] = asFlow(teamItems("FLD"));
const item = (more: Partial<Item>): Item => ({ ...(first as Item), doneOn: null, cancelledOn: null, ...more });

describe("a team's flow", () => {
  test("Larkfield's Field Install, in every figure and in words", () => {
    const field = of("FLD");
    expect(field.expected.value).toMatchObject({ p50: 6, p85: 11, items: 49 });
    expect(field.onTime.value?.share).toBeCloseTo(0.304, 3);
    expect(field.quality.value?.reworkShare).toBeCloseTo(0.327, 3);
    expect(field.ratio).toBeCloseTo(0.607, 3);
    expect([field.open.length, field.older, field.load.value]).toEqual([12, 6, 2.4]);
    expect([field.finished, field.finishedBefore]).toEqual([49, 82]);
    expect(teamFinding("Field Install", field)).toBe(
      "Field Install finishes less than it did: 17 in six weeks after 28, and six of twelve open items are old.",
    );
    expect(throughputFinding(field)).toBe("28 finished in six weeks, then 17 in the next six.");
    expect(cycleFinding(field)).toBe("Half took 6 days or less, 85 in 100 took 11 or less.");
    expect(ageingFinding(field)).toBe("Six of twelve open items are older than 85 % of what the team finishes.");
    expect(teamWords(field)).toContain("often late");
    expect(trustOf(field)).toMatchObject({ word: "Too optimistic", law: { arrivals: 52, departures: 45 } });
  });

  test("a team that flows is said to flow", () => {
    const cloud = of("ASM");
    expect(teamFinding("Assembly", cloud)).toBe(
      "Assembly finishes steadily: 34 in six weeks after 35, and nothing open is old.",
    );
    expect(teamWords(cloud)).toBe("steady");
  });

  test("with little or nothing it says so, and no figure is invented", () => {
    const empty = flow([]);
    expect(teamFinding("New", empty)).toBe("Nothing has begun or finished in New for 13 weeks.");
    expect([empty.expected.value, empty.onTime.value, empty.quality.value, empty.law.value, empty.ratio]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(throughputFinding(empty)).toBe("Nothing was finished in 13 weeks.");
    expect(cycleFinding(empty)).toContain("cannot be said yet");
    expect(ageingFinding(empty)).toBe("Nothing is in progress.");
    expect(trustOf(empty).word).toBe("Not known");
    const few = flow([item({ id: "a", startedOn: wk(26), doneOn: wk(26, 2) }), item({ id: "b", startedOn: wk(26) })]);
    expect(teamFinding("New", few)).toBe("New finished 1 item in 13 weeks, too few to say how long its work takes.");
    expect(ageingFinding(few)).toBe("One open; too few were finished to say what is old.");
  });

  test("one wrong entry moves neither rule; work done before it began took a day", () => {
    const good = asFlow(teamItems("FLD"));
    const wrong = [...good, item({ id: "typed", startedOn: "2006-06-15", doneOn: wk(26, 1) })];
    expect(flow(wrong).expected.value).toMatchObject({ p50: 6, p85: 11 });
    expect(Math.max(...flow(wrong).timed.map(({ days }) => days))).toBeGreaterThan(7000);
    const backwards = flow([...good, item({ id: "back", startedOn: wk(26, 3), doneOn: wk(26, 1) })]);
    expect(Math.min(...backwards.timed.map(({ days }) => days))).toBe(1);
    expect(JSON.stringify(backwards)).not.toContain("NaN");
  });

  test("a project's ages are judged by what its team usually takes", () => {
    const team = of("FLD");
    const young = flowOf([item({ id: "x", startedOn: wk(25) })], ANCHOR, DEFAULT_THRESHOLDS, { judge: team.usual });
    expect(young.expected.value).toBeNull();
    expect(young.older).toBe(1);
    expect(ageingFinding(young)).toBe("The only open item is older than 85 % of what the team finishes.");
  });

  test("the list names what slows down and who holds the old work", () => {
    const teams = [
      { name: "Field Install", flow: of("FLD") },
      { name: "Assembly", flow: of("ASM") },
    ];
    expect(teamsFinding(teams, true)).toBe(
      "One of two teams finishes less than it did; Field Install holds most old work.",
    );
    expect(teamsFinding([], true)).toBe("No team does operational work yet.");
    expect(teamsFinding([{ name: "New", flow: flow([]) }], true)).toContain("No team has finished enough");
  });
});

describe("cumulative flow", () => {
  test("begins with the evening before, as Little's law does, and ends today", () => {
    const items = asFlow(teamItems("FLD"));
    const days = cumulativeFlow(items, ANCHOR);
    expect(days).toHaveLength(86);
    expect(days[0]).toMatchObject({ on: "2026-04-05", done: 0, open: 5 });
    expect(days.at(-1)).toMatchObject({ on: ANCHOR, done: 45, open: 12 });
    expect(cumulativeFinding(flow(items), days)).toBe("52 started, 45 finished: open work grew from 5 to 12.");
  });

  test("never falls in what is finished, whatever the items", () => {
    const days = cumulativeFlow(asFlow(teamItems("SAL")), ANCHOR);
    for (const [index, day] of days.entries()) expect(day.done).toBeGreaterThanOrEqual(days[index - 1]?.done ?? 0);
  });

  test("what waits is written down, not begun, not dropped", () => {
    const wish = item({ id: "w", createdOn: wk(20), startedOn: null });
    const dropped = item({ id: "d", createdOn: wk(20), startedOn: null, cancelledOn: wk(22) });
    const days = cumulativeFlow([wish, dropped], ANCHOR);
    const waiting = (on: string) => days.find((day) => day.on === on)?.waiting;
    expect([waiting(wk(19, 6)), waiting(wk(20)), waiting(wk(22)), days.at(-1)?.waiting]).toEqual([0, 2, 1, 1]);
  });
});

describe("waits for acceptance", () => {
  const step = (on: string, action: string, state: string | null, itemId = "i") => ({
    itemId,
    on,
    action: `work-item.${action}`,
    state,
  });

  test("each entry into review is a wait of its own", () => {
    const rounds = reviewRounds([
      step("2026-06-01", "moved", "in_progress"),
      step("2026-06-02", "moved", "review"),
      step("2026-06-04", "returned", "in_progress"),
      step("2026-06-05", "moved", "review"),
      step("2026-06-05", "moved", "review", "other"),
      step("2026-06-08", "accepted", "done"),
    ]);
    expect(rounds).toEqual([
      { itemId: "i", enteredOn: "2026-06-02", leftOn: "2026-06-04" },
      { itemId: "i", enteredOn: "2026-06-05", leftOn: "2026-06-08" },
      { itemId: "other", enteredOn: "2026-06-05", leftOn: null },
    ]);
  });

  test("what was taken back within its minute was no wait, and no end of one", () => {
    expect(
      reviewRounds([step("2026-06-02", "moved", "review"), step("2026-06-02", "move-undone", "in_progress")]),
    ).toEqual([]);
    const reopened = [
      step("2026-06-02", "moved", "review"),
      step("2026-06-03", "accepted", "done"),
      step("2026-06-03", "move-undone", "review"),
    ];
    expect(reviewRounds(reopened)).toEqual([{ itemId: "i", enteredOn: "2026-06-02", leftOn: null }]);
  });
});

test("quarters end where the next begins, over the turn of a year", () => {
  expect(quartersUntil("2026-02-03", 3)).toEqual([
    { from: "2025-07-01", to: "2025-09-30", name: "Q3 2025" },
    { from: "2025-10-01", to: "2025-12-31", name: "Q4 2025" },
    { from: "2026-01-01", to: "2026-03-31", name: "Q1 2026" },
  ]);
});
