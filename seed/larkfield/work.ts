import { workItems } from "../../db/schema/projects";
import { addDays } from "./calendar";
import { flows, numbers } from "./flow";
import { membersOf, teamTable } from "./people";
import { projectTable } from "./project-table";
import type { World } from "./world";

type Item = {
  team: string;
  project: string | null;
  part: number;
  startedOn: string | null;
  doneOn: string | null;
  dueOn: string | null;
  type: "task" | "deliverable" | "rework";
  returned: number;
  /** Handed over to be accepted on this day, the last time; only deliverables are. */
  submittedOn: string | null;
};

/** Projects whose work reaches customers: every seventh part of them is a result that one sees, and somebody accepts it. */
const visible = new Set(["P1", "P2", "P3", "P6", "P7", "P8"]);
/** Days from handing over to acceptance, by turns. */
const waits = [1, 0, 2, 1, 3];

/** E15: what seven teams finished in twenty-six weeks, what they have open, and what waits. Answers how many. */
export function addWork(world: World): number {
  const items = [...Object.keys(flows).flatMap((team) => itemsOf(world, team))];
  items.push(...backlog(items));
  items.sort(
    (a, b) =>
      (a.startedOn ?? "9999").localeCompare(b.startedOn ?? "9999") || a.team.localeCompare(b.team) || a.part - b.part,
  );
  for (const [index, item] of items.entries()) addItem(world, item, index + 1);
  return items.length;
}

/** The g-th item of a team is done on day j of its week; cycle time, delay, rework and project go by turns. */
function itemsOf(world: World, team: string): Item[] {
  const flow = flows[team];
  if (!flow) return [];
  const [cycle, late] = [numbers(flow.cycleTimes), numbers(flow.late)];
  const items: Item[] = [];
  let part = 0;
  numbers(flow.weekly).forEach((count, index) => {
    for (let j = 0; j < count; j++) {
      part += 1;
      const week = index + 1;
      const doneOn = world.date.wk(week, j % 5);
      const project = projectOf(team, part, week);
      const isRework = flow.reworkEvery !== null && part % flow.reworkEvery === 0;
      const isResult = !isRework && part % 7 === 4 && visible.has(project ?? "");
      const took = turn(cycle, part);
      items.push({
        team,
        part,
        project,
        doneOn,
        startedOn: addDays(doneOn, 1 - took),
        submittedOn: isResult ? addDays(doneOn, -Math.min(took - 1, turn(waits, part))) : doneOn,
        dueOn: addDays(doneOn, -turn(late, part)),
        type: isRework ? "rework" : isResult ? "deliverable" : "task",
        returned: flow.returnedEvery && part % flow.returnedEvery === 0 ? 1 : 0,
      });
    }
  });
  for (const age of numbers(flow.openAges)) {
    part += 1;
    items.push({
      team,
      part,
      project: projectOf(team, part, 27),
      startedOn: addDays(world.date.anchor, 1 - age),
      submittedOn: null,
      doneOn: null,
      dueOn: null,
      type: "task",
      returned: 0,
    });
  }
  return items;
}

const turn = <T>(list: T[], part: number): T => list[(part - 1) % list.length] as T;

/** By turns among the team's projects, once they have begun; when one is done, the other takes its turns. */
function projectOf(team: string, part: number, week: number): string | null {
  const flow = flows[team];
  const mix = (week < 14 ? flow?.before : flow?.mix) ?? [];
  if (mix.length === 0) return null;
  const project = projectTable.find((line) => line.key === turn(mix, part));
  if (project?.done && week > project.done) return mix.find((key) => key !== project.key) ?? null;
  return project && week >= project.start ? project.key : null;
}

/** Remaining items that are not open yet wait in the backlog. */
function backlog(items: Item[]): Item[] {
  return projectTable.flatMap((project) => {
    const open = items.filter((item) => item.project === project.key && !item.doneOn).length;
    const last = Math.max(0, ...items.filter((item) => item.team === project.team).map((item) => item.part));
    return Array.from({ length: Math.max(0, project.remaining - open) }, (_, i) => ({
      team: project.team,
      project: project.key,
      part: last + 100 + i,
      startedOn: null,
      submittedOn: null,
      doneOn: null,
      dueOn: null,
      type: "task" as const,
      returned: 0,
    }));
  });
}

function addItem(world: World, item: Item, number: number): void {
  const id = world.id(`item/${item.team}/${item.project ?? "none"}/${item.part}`);
  const title =
    projectTable.find((line) => line.key === item.project)?.title ??
    teamTable.find(([code]) => code === item.team)?.[1];
  const assignee = assigneeOf(item);
  const accepter = item.type === "deliverable" ? accepterOf(item, assignee) : null;
  const created = new Date(`${item.startedOn ?? writtenDown(world, item)}T08:00:00Z`);
  world.add(workItems, {
    id,
    number,
    type: item.type,
    title: `${title} – part ${item.part}`,
    projectId: item.project && world.id(`project/${item.project}`),
    teamId: world.team(item.team),
    assigneeId: item.startedOn ? world.person(assignee) : null,
    accepterId: accepter && world.person(accepter),
    state: item.doneOn ? "done" : item.startedOn ? "in_progress" : "backlog",
    startedOn: item.startedOn,
    submittedOn: item.submittedOn,
    acceptedOn: item.doneOn,
    doneOn: item.doneOn,
    dueOn: item.dueOn,
    originalDueOn: item.dueOn,
    returnedCount: item.returned,
    customerVisible: item.type === "deliverable",
    ...world.stamp(created, assignee),
  });
  const tell = (at: Date, who: string, action: string, state: string, from: string) =>
    world.tell(at, who, action, "work_item", id, { state }, { state: from });
  world.tell(created, assignee, "work-item.created", "work_item", id, { title: `${title} – part ${item.part}` });
  if (item.startedOn) tell(created, assignee, "work-item.moved", "in_progress", "ready");
  if (item.doneOn && accepter) {
    tell(new Date(`${item.submittedOn}T14:00:00Z`), assignee, "work-item.moved", "review", "in_progress");
    tell(new Date(`${item.doneOn}T15:00:00Z`), accepter, "work-item.accepted", "done", "review");
  } else if (item.doneOn)
    tell(new Date(`${item.doneOn}T15:00:00Z`), assignee, "work-item.moved", "done", "in_progress");
}

/** What waits was written down when its project began, a few a day, so that the list of wishes has an age of its own. */
function writtenDown(world: World, item: Item): string {
  const start = projectTable.find((line) => line.key === item.project)?.start ?? 26;
  return world.date.wk(Math.min(26, start + 1 + (item.part % 5)), item.part % 5);
}

/** Another than who did it: the lead, or the next in the list where the lead did it. */
function accepterOf(item: Item, assignee: string): string {
  return membersOf(item.team).find((id) => id !== assignee) ?? assignee;
}

/** By turns; in Field Install Luka Novak takes three of every five. */
function assigneeOf(item: Item): string {
  const members = membersOf(item.team);
  if (item.team !== "FLD") return turn(members, item.part);
  const others = members.filter((id) => id !== "lnovak");
  return ((item.part - 1) % 5) % 2 === 0 ? "lnovak" : turn(others, Math.ceil(item.part / 2));
}
