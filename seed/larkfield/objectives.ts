import { checkIns } from "../../db/schema/check-ins";
import { type Milestone, measureChanges, measures } from "../../db/schema/measures";
import { objectiveReaders, objectives } from "../../db/schema/objectives";
import { measureTable } from "./measure-table";
import { executives } from "./themes";
import type { World } from "./world";

type ObjectiveKey = `O${number}`;
type Line = {
  key: ObjectiveKey;
  title: string;
  why: string;
  team: string;
  owner: string;
  kind: "committed" | "aspirational";
  theme: string;
  brief?: [key: string, task: string];
  start: string;
  due: string;
  more?: Partial<typeof objectives.$inferInsert>;
};

const lines = (world: World): Line[] => [
  {
    key: "O0",
    title: "400 independents on self-serve",
    why: "Growth without more sales people.",
    team: "SAL",
    owner: "vjanssens",
    kind: "committed",
    theme: "T1",
    brief: ["B1", "KT1"],
    start: "2025-12-29",
    due: "2026-06-28",
    more: {
      status: "stopped",
      finalGrade: "missed",
      closedOn: world.date.on("2026-04-01"),
      closingNote: "71 of 400 when the direction changed: grocers phone before they buy.",
      stopDecisionId: world.id("decision/D2"),
    },
  },
  {
    key: "O1",
    title: "Become the cold-proof standard for regional distributors",
    why: "The distributor who relies on our proof brings the next one.",
    team: "COM",
    owner: "cdubois",
    kind: "aspirational",
    theme: "T2",
    brief: ["B2", "KT1"],
    start: "2026-03-30",
    due: "2026-09-27",
  },
  {
    key: "O2",
    title: "Install once, never come back",
    why: "A second visit costs more than the first year of a van.",
    team: "FLD",
    owner: "dverhoeven",
    kind: "committed",
    theme: "T2",
    brief: ["B2", "KT2"],
    start: "2026-03-30",
    due: "2026-09-27",
  },
  {
    key: "O3",
    title: "A sensor that survives the wash-down",
    why: "Meat vans are hosed down every night; a leak is a lost proof.",
    team: "SEN",
    owner: "nhaddad",
    kind: "committed",
    theme: "T4",
    brief: ["B2", "KT2"],
    start: "2026-03-30",
    due: "2026-09-27",
  },
  {
    key: "O4",
    title: "Proof without asking",
    why: "A report that somebody must remember to send is not proof.",
    team: "CLD",
    owner: "smarques",
    kind: "committed",
    theme: "T2",
    brief: ["B2", "KT3"],
    start: "2026-03-30",
    due: "2026-09-27",
  },
  {
    key: "O5",
    title: "Keep the grocers we have",
    why: "They pay for the road to the distributors.",
    team: "CSU",
    owner: "arahman",
    kind: "committed",
    theme: "T3",
    start: "2025-12-29",
    due: "2026-09-27",
  },
  {
    key: "O6",
    title: "Be known on the dock",
    why: "Nobody buys proof from a stranger.",
    team: "MKT",
    owner: "npetrova",
    kind: "aspirational",
    theme: "T2",
    brief: ["B2", "KT1"],
    start: "2026-03-30",
    due: "2026-09-27",
  },
  {
    key: "O7",
    title: "Bridge financing ready",
    why: "Runway beyond the first distributor year.",
    team: "FIN",
    owner: "mleclerc",
    kind: "committed",
    theme: "T3",
    start: "2026-03-30",
    due: "2026-08-28",
    more: { visibility: "restricted", visibilityRootId: world.id("objective/O7") },
  },
  {
    key: "O8",
    title: "Partner channel with refrigeration installers",
    why: "They are in the vans before we are.",
    team: "SAL",
    owner: "phall",
    kind: "aspirational",
    theme: "T2",
    brief: ["B2", "KT1"],
    start: "2026-03-30",
    due: "2026-09-27",
    more: { measureBy: world.date.wk(16, 4) },
  },
];

/** E11: eight objectives alive, one stopped. */
export function addObjectives(world: World): void {
  const { date } = world;
  lines(world).forEach((line, index) => {
    const id = world.id(`objective/${line.key}`);
    const at = date.at(line.start, "11:00");
    world.add(objectives, {
      id,
      number: index + 1,
      title: line.title,
      whyItMatters: line.why,
      teamId: world.team(line.team),
      ownerId: world.person(line.owner),
      kind: line.kind,
      themeId: world.id(`theme/${line.theme}`),
      briefId: line.brief ? world.id(`brief/${line.brief[0]}`) : null,
      keyTaskKey: line.brief?.[1] ?? null,
      startOn: date.on(line.start),
      dueOn: date.on(line.due),
      status: "active",
      activatedOn: date.on(line.start),
      ...line.more,
      ...world.stamp(at, "cdubois"),
    });
    const by = line.owner === "phall" ? "cdubois" : line.owner;
    world.tell(at, by, "objective.drafted", "objective", id, { title: line.title });
    world.tell(at, by, "objective.activated", "objective", id, { status: "active" }, { status: "draft" });
    if (line.key === "O0")
      world.tell(
        date.at("2026-04-01", "15:10"),
        "cdubois",
        "objective.stopped",
        "objective",
        id,
        { status: "stopped" },
        { status: "active" },
      );
    if (line.key === "O7")
      for (const reader of executives)
        world.add(objectiveReaders, { objectiveId: id, membershipId: world.person(reader) });
  });
}

/** E12, key results, and E13: one check-in each Friday. */
export function addKeyResults(world: World): void {
  const { date } = world;
  const objectiveOf = new Map(lines(world).map((line) => [line.key as string, line]));
  measureTable(date).forEach((entry, index) => {
    const objective = objectiveOf.get(entry.objective);
    if (!objective) throw new Error(entry.objective);
    const id = world.id(`measure/${entry.key}`);
    const owner = world.person(objective.owner);
    const readings = entry.values.map(
      (value, i) => [date.wk(entry.fromWeek + i, 4), value, entry.confidence(i)] as [string, number, number | null],
    );
    world.add(measures, {
      id,
      number: index + 1,
      kind: "key_result",
      title: entry.title,
      objectiveId: world.id(`objective/${entry.objective}`),
      ownerId: owner,
      startOn: date.on(objective.start),
      dueOn: date.on(objective.due),
      recent: readings.slice(-12),
      milestones: (entry.milestones ?? []) as Milestone[],
      ...entry.spec,
      ...(entry.counter ? { counterMeasureId: world.id(`measure/${entry.counter}`) } : {}),
      ...(entry.objective === "O0" ? { status: "closed" as const, finalGrade: "missed" } : {}),
      ...(entry.objective === "O7" ? { visibilityRootId: world.id("objective/O7") } : {}),
      ...world.stamp(date.at(objective.start, "11:10"), objective.owner),
    });
    world.tell(date.at(objective.start, "11:10"), objective.owner, "measure.defined", "measure", id, {
      title: entry.title,
    });
    for (const [asOf, value, confidence] of readings)
      world.add(checkIns, {
        id: world.id(`check-in/${entry.key}/${asOf}`),
        measureId: id,
        asOf,
        value,
        confidence,
        authorId: owner,
        recordedAt: new Date(`${asOf}T14:00:00Z`),
      });
  });
  addMovedGoalpost(world);
}

/** R8: the two-hour target began as one and a half. */
function addMovedGoalpost(world: World): void {
  const on = world.date.wk(18, 0);
  const id = world.id("measure/KR2.1");
  world.add(measureChanges, {
    id: world.id("measure-change/KR2.1"),
    measureId: id,
    field: "target",
    oldValue: "1.5",
    newValue: "2",
    reason: "The old bracket does not allow it.",
    changedOn: on,
    changedBy: world.person("dverhoeven"),
  });
  world.tell(
    new Date(`${on}T10:00:00Z`),
    "dverhoeven",
    "measure.target-moved",
    "measure",
    id,
    { target: 2 },
    { target: 1.5 },
  );
}
