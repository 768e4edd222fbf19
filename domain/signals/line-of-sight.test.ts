import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS } from "./larkfield-days.fixture";
import { ANCHOR } from "./larkfield-flow.fixture";
import { classifyWork, lineOfSight, runShareGrew, type WorkClass, type WorkLinks } from "./line-of-sight";
import {
  actionability,
  daysToFirstResult,
  keyTasksWithoutObjective,
  objectivesWithoutExecution,
  startedBeforeAgreement,
} from "./translation";

const work = (changes: Partial<WorkLinks> = {}): WorkLinks => ({
  kind: "change",
  isActive: true,
  objectiveIsActive: true,
  briefsInForce: [true],
  keyTaskStands: true,
  hasKpi: false,
  namesObligation: false,
  ...changes,
});

describe("classes of work", () => {
  it.each<[Partial<WorkLinks>, WorkClass]>([
    [{}, "intent"],
    [{ briefsInForce: [true, true] }, "intent"],
    [{ briefsInForce: [true, false] }, "goal_without_intent"],
    [{ briefsInForce: [] }, "goal_without_intent"],
    [{ keyTaskStands: false }, "goal_without_intent"],
    [{ objectiveIsActive: false }, "busy"],
    [{ isActive: false }, "busy"],
    [{ kind: "run", hasKpi: true }, "run"],
    [{ kind: "run" }, "busy"],
    [{ kind: "obligation", namesObligation: true }, "obligation"],
    [{ kind: "obligation" }, "busy"],
    [{ kind: "drain" }, "drain"],
  ])("%o is %s", (changes, expected) => {
    expect(classifyWork(work(changes))).toBe(expected);
  });
});

const classOf = (id: string): WorkClass => {
  if (id.startsWith("drain")) return classifyWork(work({ kind: "drain" }));
  if (id === "P9") return classifyWork(work({ kind: "run", hasKpi: true }));
  if (id === "P12") return classifyWork(work({ kind: "obligation", namesObligation: true }));
  if (id.startsWith("P")) return classifyWork(work({ objectiveIsActive: false }));
  return classifyWork(work({ briefsInForce: id === "O5" || id === "O7" ? [] : [true] }));
};
const demo = Object.values(DAYS).flatMap((team) =>
  Object.entries(team).map(([id, amount]) => ({ id, kind: "effort", class: classOf(id), amount })),
);

describe("line of sight", () => {
  it("is what Larkfield's days say", () => {
    const { value, level } = lineOfSight(demo, ANCHOR);
    expect(value?.amounts).toEqual({
      intent: 517,
      goal_without_intent: 133,
      busy: 96,
      run: 44,
      obligation: 60,
      drain: 218,
    });
    expect(value?.coverage).toBeCloseTo(517 / 746, 10);
    expect(value?.busyShare).toBeCloseTo(0.129, 3);
    expect(value?.goalShare).toBeCloseTo(0.178, 3);
    expect(value?.ofAll).toBeCloseTo(0.484, 3);
    expect(level).toBe("partial");
  });

  it("cannot be said without directed work", () => {
    expect(lineOfSight([{ id: "d", kind: "effort", class: "drain", amount: 9 }], ANCHOR).level).toBe("not_enough_data");
    expect(lineOfSight([], ANCHOR).value).toBeNull();
  });

  it("adds up to one, in any order, however days are split", () => {
    const classes = fc.constantFrom<WorkClass>("intent", "goal_without_intent", "busy", "run", "obligation", "drain");
    const effort = fc.array(
      fc.record({
        id: fc.string(),
        kind: fc.constant("effort"),
        class: classes,
        amount: fc.integer({ min: 1, max: 99 }),
      }),
    );
    fc.assert(
      fc.property(effort, (list) => {
        const { value } = lineOfSight(list, ANCHOR);
        if (value === null) return;
        expect(value.coverage + value.busyShare + value.goalShare).toBeCloseTo(1, 9);
        const halves = list
          .flatMap((e) => [
            { ...e, amount: e.amount / 2 },
            { ...e, amount: e.amount / 2 },
          ])
          .reverse();
        expect(lineOfSight(halves, ANCHOR).value?.coverage).toBeCloseTo(value.coverage, 9);
      }),
    );
  });

  it("notices run work growing by more than five points", () => {
    expect([runShareGrew(0.16, 0.1), runShareGrew(0.15, 0.1)]).toEqual([true, false]);
  });
});

describe("translation into work", () => {
  const objective = {
    id: "o",
    activeSince: "2026-06-01",
    startOn: "2026-06-01",
    activeProjects: 0,
    lastItemMovedOn: null,
  };

  it("finds objectives on which nothing runs", () => {
    const fine = [
      { ...objective, activeProjects: 1 },
      { ...objective, lastItemMovedOn: "2026-06-20" },
      { ...objective, startOn: "2026-07-06" },
      { ...objective, activeSince: "2026-06-15" },
    ];
    expect(objectivesWithoutExecution([objective, ...fine], ANCHOR)).toEqual([objective]);
  });

  it("finds key tasks that nobody serves", () => {
    expect(keyTasksWithoutObjective(["b:KT1", "b:KT2"], ["b:KT1", null])).toEqual(["b:KT2"]);
  });

  it("knows what began before it was agreed", () => {
    expect(startedBeforeAgreement("2026-04-01", "2026-04-14")).toBe(true);
    expect(startedBeforeAgreement("2026-04-14", "2026-04-14")).toBe(false);
    expect(startedBeforeAgreement("2026-04-14", null)).toBe(true);
  });

  it("counts key tasks on which work begins, and days to the first result", () => {
    const tasks = ["2026-06-28", "2026-06-15", "2026-06-14", null].map((lastItemStartedOn) => ({ lastItemStartedOn }));
    expect(actionability(tasks, ANCHOR)).toBe(0.5);
    expect(actionability([], ANCHOR)).toBeNull();
    expect(daysToFirstResult("2026-04-01", ["2026-05-20", "2026-04-21", "2026-03-01"])).toBe(20);
    expect(daysToFirstResult("2026-04-01", [])).toBeNull();
  });
});
