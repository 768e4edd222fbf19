import { checkIns } from "../../db/schema/check-ins";
import { decisions } from "../../db/schema/decisions";
import { hillMoves } from "../../db/schema/hill-moves";
import { measureChanges, measureReaders, measures } from "../../db/schema/measures";
import { objectiveReaders, objectives } from "../../db/schema/objectives";
import { counters } from "../../db/schema/organizations";
import { projects, workItems } from "../../db/schema/projects";
import { publishedForecasts } from "../../db/schema/published-forecasts";
import { themeKpis } from "../../db/schema/theme-kpis";
import type { World } from "../larkfield/world";

/** Objectives, measures, projects and work: an open one and a restricted one of each, so that both walls can be tried. */
export function addWork(world: World, at: Date, say: (text: string) => string): void {
  const stamp = world.stamp(at, "exec");
  const [start, due] = [world.date.ago(60), world.date.ago(-60)];
  for (const [key, number, visibility] of [
    ["open", 1, "org"],
    ["restricted", 2, "restricted"],
  ] as const) {
    const objectiveId = world.id(`objective/${key}`);
    const rootId = visibility === "org" ? null : objectiveId;
    world.add(objectives, {
      id: objectiveId,
      number,
      title: say(`${key} objective`),
      whyItMatters: say("it matters"),
      teamId: world.team("north"),
      ownerId: world.person("manager"),
      kind: "committed",
      themeId: world.id("theme"),
      briefId: world.id(`brief/${key}`),
      keyTaskKey: "KT1",
      startOn: start,
      dueOn: due,
      visibility,
      visibilityRootId: rootId,
      status: "active",
      activatedOn: start,
      ...stamp,
    });
    world.tell(at, "exec", "objective.activated", "objective", objectiveId, { title: say(`${key} objective`) });
    addMeasures(world, at, key, number, rootId, say);
    world.add(projects, {
      id: world.id(`project/${key}`),
      number,
      title: say(`${key} project`),
      kind: "change",
      objectiveId,
      ownerId: world.person("manager"),
      teamId: world.team("north"),
      status: "active",
      startOn: start,
      originalDueOn: due,
      dueOn: due,
      activatedOn: start,
      visibilityRootId: rootId,
      ...stamp,
    });
    world.add(publishedForecasts, {
      id: world.id(`forecast/${key}`),
      projectId: world.id(`project/${key}`),
      teamId: world.team("north"),
      publishedOn: world.date.ago(14),
      remaining: 1,
      source: "team_share",
      weeks: [0, 1],
      plain85: world.date.ago(-7),
      promisedOn: world.date.ago(-7),
      recordedAt: at,
    });
    world.add(hillMoves, {
      id: world.id(`hill/${key}`),
      projectId: world.id(`project/${key}`),
      revision: 1,
      place: 30,
      note: say(`${key} hill`),
      movedOn: world.date.ago(5),
      movedBy: world.person("manager"),
      recordedAt: at,
    });
    world.add(workItems, {
      id: world.id(`item/${key}`),
      number,
      title: say(`${key} work`),
      projectId: world.id(`project/${key}`),
      teamId: world.team("north"),
      assigneeId: world.person("contrib"),
      state: "in_progress",
      startedOn: world.date.ago(3),
      visibilityRootId: rootId,
      ...stamp,
    });
  }
  world.add(objectiveReaders, { objectiveId: world.id("objective/restricted"), membershipId: world.person("exec") });
  world.add(measureReaders, { measureId: world.id("kpi/restricted"), membershipId: world.person("exec") });
  world.add(themeKpis, { themeId: world.id("theme"), measureId: world.id("kpi/open"), position: 1 });
  world.add(decisions, {
    id: world.id("decision"),
    number: 1,
    kind: "decision",
    question: say("a question"),
    choice: say("a choice"),
    reason: say("a reason"),
    deciderId: world.person("exec"),
    links: [{ type: "theme", id: world.id("theme") }],
    decidedAt: at,
    ...stamp,
  });
  const twos = { theme: 2, decision: 2, hypothesis: 2, dive: 2, lesson: 2, market_signal: 2, review: 2 };
  const threes = { brief: 3, objective: 3, key_result: 3, kpi: 3, project: 3, work_item: 3, friction: 3 };
  for (const [kind, value] of Object.entries({ ...twos, ...threes })) world.add(counters, { kind, next: value });
}

function addMeasures(
  world: World,
  at: Date,
  key: "open" | "restricted",
  number: number,
  rootId: string | null,
  say: (text: string) => string,
): void {
  const stamp = world.stamp(at, "exec");
  const asOf = world.date.ago(4);
  const shared = {
    type: "increase_decrease" as const,
    baseline: 0,
    target: 100,
    ownerId: world.person("manager"),
    startOn: world.date.ago(60),
    recent: [[asOf, 40, 6]] as [string, number, number][],
    ...stamp,
  };
  for (const [kind, id] of [
    ["key_result", `measure/${key}`],
    ["kpi", `kpi/${key}`],
  ] as const) {
    const isKpi = kind === "kpi";
    world.add(measures, {
      ...shared,
      id: world.id(id),
      kind,
      number,
      title: say(`${key} ${isKpi ? "KPI" : "key result"}`),
      ...(isKpi
        ? { teamId: world.team("root"), visibility: key === "open" ? ("org" as const) : ("restricted" as const) }
        : { objectiveId: world.id(`objective/${key}`), dueOn: world.date.ago(-60), visibilityRootId: rootId }),
    });
    world.add(checkIns, {
      id: world.id(`check-in/${id}`),
      measureId: world.id(id),
      asOf,
      value: 40,
      confidence: 6,
      note: say(`${key} note`),
      authorId: world.person("manager"),
      recordedAt: at,
    });
  }
  world.add(measureChanges, {
    id: world.id(`change/${key}`),
    measureId: world.id(`measure/${key}`),
    field: "target",
    oldValue: "120",
    newValue: "100",
    reason: say("fewer vans"),
    changedOn: asOf,
    changedBy: world.person("manager"),
  });
}
