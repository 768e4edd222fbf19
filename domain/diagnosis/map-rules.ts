import { numberWord, sentence } from "@/lib/format";

/** What one screen can carry: above this many marks, those with the least work behind them are folded. */
export const MOST_NODES = 60;

export type MapLeaf = { id: string; label: string; title: string; value: string; status: string };
export type MapGoal = {
  id: string;
  label: string;
  title: string;
  status: string;
  /** Days spent on it, its projects' included; empty where they are not for the reader or nobody's figure. */
  days: number | null;
  isRestricted: boolean;
  isActive: boolean;
  hasOwner: boolean;
  measures: MapLeaf[];
  projects: MapLeaf[];
  /** Its measures and projects are counted, not drawn. */
  folded: { measures: number; projects: number } | null;
};
export type MapTask = { key: string; text: string; isMain: boolean; goals: MapGoal[] };
/** A brief with its key tasks, or what a theme has without one (`id` empty). */
export type MapBrief = {
  id: string | null;
  key: string;
  label: string;
  title: string;
  theme: string;
  tasks: MapTask[];
  /** Objectives that are counted, not drawn. */
  more: number;
};
export type MapLane = { busy: MapLeaf[]; run: MapLeaf[]; duty: MapLeaf[]; more: number };
export type StrategyMap = {
  briefs: MapBrief[];
  lane: MapLane;
  laneDays: number;
  /** Empty for whom days are not. */
  allDays: number | null;
  /** What was folded, so that the page can say it. */
  folded: { leaves: number; goals: number; briefs: number; lane: number };
};

type OutlineFacts = {
  themes: readonly { id: string; title: string; label: string }[];
  briefs: readonly {
    id: string;
    title: string;
    themeId: string;
    label: string;
    keyTasks: readonly { key: string; text: string; mainEffort: boolean }[];
  }[];
  objectives: readonly (Omit<MapGoal, "folded"> & {
    themeId: string;
    briefId: string | null;
    keyTaskKey: string | null;
  })[];
  lane: Omit<MapLane, "more">;
  laneDays: number;
  /** Empty for whom days are not. */
  allDays: number | null;
};

/** The whole line as the map draws it: briefs in the order of their themes, goals without a brief under their theme. */
export function mapOf({ themes, briefs, objectives, lane, laneDays, allDays }: OutlineFacts): StrategyMap {
  const known = new Set(briefs.map((brief) => brief.id));
  const rows = themes.flatMap((theme) => {
    const own = briefs.filter((brief) => brief.themeId === theme.id);
    const bare = objectives.filter((goal) => goal.themeId === theme.id && !known.has(goal.briefId ?? ""));
    return [
      ...own.map((brief): MapBrief => {
        const goals = objectives.filter((goal) => goal.briefId === brief.id);
        const keys = new Set(brief.keyTasks.map((task) => task.key));
        const loose = goals.filter((goal) => !keys.has(goal.keyTaskKey ?? ""));
        const tasks = brief.keyTasks.map((task) => ({
          key: task.key,
          text: task.text,
          isMain: task.mainEffort,
          goals: goals.filter((goal) => goal.keyTaskKey === task.key).map(unfolded),
        }));
        return {
          id: brief.id,
          key: brief.id,
          label: brief.label,
          title: brief.title,
          theme: theme.title,
          tasks:
            loose.length > 0 ? [...tasks, { key: "", text: "", isMain: false, goals: loose.map(unfolded) }] : tasks,
          more: 0,
        };
      }),
      ...(bare.length > 0
        ? [
            {
              id: null,
              key: `bare ${theme.id}`,
              label: theme.label,
              title: theme.title,
              theme: theme.title,
              tasks: [{ key: "", text: "", isMain: false, goals: bare.map(unfolded) }],
              more: 0,
            },
          ]
        : []),
    ];
  });
  return {
    briefs: rows,
    lane: { ...lane, more: 0 },
    laneDays,
    allDays,
    folded: { leaves: 0, goals: 0, briefs: 0, lane: 0 },
  };
}

const unfolded = (goal: OutlineFacts["objectives"][number]): MapGoal => ({ ...goal, folded: null });

const leavesOf = (goal: MapGoal): number => (goal.folded ? 0 : goal.measures.length + goal.projects.length);
const nodesOfTask = (task: MapTask): number =>
  (task.text ? 1 : 0) + task.goals.reduce((sum, goal) => sum + 1 + leavesOf(goal), 0);
const nodesOfBrief = (brief: MapBrief): number =>
  1 + (brief.more > 0 ? 1 : 0) + brief.tasks.reduce((sum, task) => sum + nodesOfTask(task), 0);
const nodesOfLane = (lane: MapLane): number => lane.busy.length + lane.run.length + lane.duty.length;

/** Marks on the map: briefs, key tasks, objectives, measures, projects, and the lane. */
export const nodesOf = (map: StrategyMap): number =>
  map.briefs.reduce((sum, brief) => sum + nodesOfBrief(brief), 0) + nodesOfLane(map.lane);

/** Objectives of each key task that are folded last, so that every key task keeps its largest ones. */
const FIRST = 3;

/**
 * At most `most` marks. First the lane is cut to six; then objectives beyond the three with the most days of each key
 * task lose their measures and projects, then go themselves, the smallest first; then the same with the others, and at
 * last whole briefs go. Nothing is lost without being counted.
 */
export function foldMap(whole: StrategyMap, most = MOST_NODES): StrategyMap {
  const map = structuredClone(whole);
  const { folded, lane } = map;
  let over = nodesOf(map) - most;
  if (over <= 0) return map;
  for (const part of ["run", "duty", "busy"] as const)
    while (over > 0 && nodesOfLane(lane) > 6 && lane[part].length > 0) {
      lane[part].pop();
      lane.more += 1;
      folded.lane += 1;
      over -= 1;
    }
  const placed = map.briefs.flatMap((brief) => brief.tasks.flatMap((task) => ranked(brief, task)));
  const smallest = placed.toSorted(
    (a, b) => b.rank - a.rank || daysOf(a.goal) - daysOf(b.goal) || (a.goal.id < b.goal.id ? -1 : 1),
  );
  const [rest, first] = [smallest.filter(({ rank }) => rank >= FIRST), smallest.filter(({ rank }) => rank < FIRST)];
  for (const part of [rest, first]) {
    for (const { goal } of part) if (over > 0) over -= foldLeaves(goal, folded);
    for (const { goal, task, brief } of part) if (over > 0) over -= foldGoal(goal, task, brief, folded);
  }
  while (over > 0 && map.briefs.length > 1) {
    const last = map.briefs.pop();
    over -= last ? nodesOfBrief(last) : 0;
    folded.briefs += 1;
  }
  return map;
}

const daysOf = ({ days }: MapGoal): number => days ?? 0;

/** The goals of a key task with their place by days, the largest first. */
const ranked = (brief: MapBrief, task: MapTask) =>
  task.goals
    .toSorted((a, b) => daysOf(b) - daysOf(a) || (a.id < b.id ? -1 : 1))
    .map((goal, rank) => ({ brief, task, goal, rank }));

/** Answers how many marks went. */
function foldLeaves(goal: MapGoal, folded: StrategyMap["folded"]): number {
  const leaves = leavesOf(goal);
  if (leaves === 0) return 0;
  goal.folded = { measures: goal.measures.length, projects: goal.projects.length };
  folded.leaves += leaves;
  return leaves;
}

function foldGoal(goal: MapGoal, task: MapTask, brief: MapBrief, folded: StrategyMap["folded"]): number {
  const before = nodesOfBrief(brief);
  task.goals = task.goals.filter((one) => one !== goal);
  brief.more += 1;
  folded.goals += 1;
  if (task.goals.length === 0) brief.tasks = brief.tasks.filter((one) => one !== task);
  return before - nodesOfBrief(brief);
}

/** What stands on the page instead of the picture where something was folded; nothing when all is drawn. */
export function foldedWords({ folded, allDays }: StrategyMap): string {
  const parts = [
    [folded.leaves, "measure or project", "measures and projects"],
    [folded.goals, "objective", "objectives"],
    [folded.briefs, "brief", "briefs"],
    [folded.lane, "project of the lane", "projects of the lane"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => `${n} ${n === 1 ? one : many}`);
  return said.length === 0
    ? ""
    : `Folded, so that no more than ${MOST_NODES} marks stand here: ${said.join(", ")}${allDays === null ? "" : ", those with the fewest days behind them"}.`;
}

/** Where the line breaks, in one sentence; what is restricted is in nobody's figures. */
export function mapFinding(map: StrategyMap, busy: number = map.lane.busy.length): string {
  const goals = map.briefs
    .flatMap((brief) => brief.tasks.flatMap((task) => task.goals.map((goal) => ({ goal, bare: brief.id === null }))))
    .filter(({ goal }) => goal.isActive && !goal.isRestricted);
  const n = (test: (one: (typeof goals)[number]) => boolean) => goals.filter(test).length;
  const idle = n(({ goal }) => goal.projects.length === 0);
  const blind = n(({ goal }) => goal.measures.length === 0);
  const bare = n(({ bare }) => bare);
  const places = idle + blind + bare + busy;
  if (goals.length === 0 && busy === 0) return "No objective runs yet, so there is no line to draw.";
  if (places === 0) return "The line holds from every brief to its work.";
  const parts = [
    [idle, "objective without work", "objectives without work"],
    [blind, "without a measure", "without a measure"],
    [bare, "without a brief", "without a brief"],
    [busy, "project without a purpose", "projects without a purpose"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many], index) => {
      const word = count === 1 ? one : many;
      const noun =
        index === 0 && word.startsWith("without") ? `${count === 1 ? "objective" : "objectives"} ${word}` : word;
      return `${numberWord(count)} ${noun}`;
    });
  const where = places === 1 ? "one place" : `${numberWord(places)} places`;
  return `${sentence(`the line breaks in ${where}`)}: ${said.join(", ")}.`;
}
