import { px } from "@/components/charts/geometry";
import { fitted } from "@/components/charts/sankey-model";
import type { MapGoal, MapLeaf, StrategyMap } from "@/domain/diagnosis/map-rules";

export type Column = { from: number; to: number };
export type MapSize = { width: number; brief: Column; goal: Column; measure: Column; project: Column };

export const mapSizes = {
  mid: {
    width: 740,
    brief: { from: 0, to: 116 },
    goal: { from: 140, to: 302 },
    measure: { from: 320, to: 562 },
    project: { from: 582, to: 740 },
  },
  wide: {
    width: 1152,
    brief: { from: 0, to: 280 },
    goal: { from: 350, to: 566 },
    measure: { from: 596, to: 876 },
    project: { from: 904, to: 1152 },
  },
} as const satisfies Record<string, MapSize>;

export type Placed = { key: string; x: number; y: number; lines: string[] };
export type PlacedLeaf = { leaf: MapLeaf; x: number; y: number; title: string; value: string };
export type PlacedGoal = Placed & { goal: MapGoal; note: string };
export type Wire = { key: string; path: string; width: number; look: "main" | "broken" | "plain" };

export type MapLayout = {
  height: number;
  briefs: (Placed & { id: string | null; theme: string; more: number; moreY: number })[];
  tasks: (Placed & { briefId: string | null; isMain: boolean })[];
  goals: PlacedGoal[];
  measures: PlacedLeaf[];
  projects: PlacedLeaf[];
  /** Words in a column where nothing is: "no project", "3 measures". */
  notes: { key: string; x: number; y: number; text: string }[];
  wires: Wire[];
};

const [LEAF, LINE, GAP, HEAD, TOP] = [26, 15, 14, 56, 34];
const THICK = 11;

/** Splits a text into at most `most` lines that fit; the last one is cut with an ellipsis. */
export function wrapped(text: string, room: number, most: number): string[] {
  const letters = Math.max(6, Math.floor(room / 6.6));
  const lines: string[] = [];
  let rest = text.split(/\s+/);
  while (rest.length > 0 && lines.length < most) {
    let line = rest[0] ?? "";
    let taken = 1;
    while (taken < rest.length && `${line} ${rest[taken]}`.length <= letters) line += ` ${rest[taken++]}`;
    if (lines.length === most - 1 && taken < rest.length) line = rest.join(" ");
    lines.push(fitted(line, room));
    rest = lines.length === most ? [] : rest.slice(taken);
  }
  return lines;
}

/** A strand's width: by its share of the most days that any objective took, never thinner than a hairline. */
export const strand = (days: number, most: number): number => px(most > 0 ? 1 + ((THICK - 1) * days) / most : 1);

const curve = (x0: number, y0: number, x1: number, y1: number): string => {
  const half = px((x0 + x1) / 2);
  return `M${px(x0)} ${px(y0)}C${half} ${px(y0)} ${half} ${px(y1)} ${px(x1)} ${px(y1)}`;
};

const counted = (n: number, what: string): string => (n === 0 ? `no ${what}` : `${n} ${what}${n === 1 ? "" : "s"}`);

const dayWords = (days: number | null): string =>
  days === null ? "" : days >= 0.5 ? `${Math.round(days)} days` : "no days";

/** Places what is on the map from top to bottom: a row per leaf, an objective in the middle of its leaves. */
export function layoutMap({ briefs }: StrategyMap, size: MapSize): MapLayout {
  const out: MapLayout = {
    height: 0,
    briefs: [],
    tasks: [],
    goals: [],
    measures: [],
    projects: [],
    notes: [],
    wires: [],
  };
  const most = Math.max(
    0,
    ...briefs.flatMap((brief) => brief.tasks.flatMap((task) => task.goals.map((one) => one.days ?? 0))),
  );
  const room = size.brief.to - size.brief.from - 14;
  let y = TOP;
  for (const brief of briefs) {
    const title = wrapped(brief.id ? brief.title : brief.theme, room * 0.8, 2);
    out.briefs.push({ ...brief, x: size.brief.from, y: y + (brief.id ? 34 : 18), lines: title, moreY: y });
    y += brief.id ? HEAD + (title.length - 1) * 20 : 4;
    for (const task of brief.tasks) {
      const begin = y;
      const lines = task.text ? wrapped(task.text, room, 3) : [];
      for (const goal of task.goals) y = placeGoal(out, goal, y, size);
      y = Math.max(y, begin + lines.length * LINE + (task.isMain ? LINE : 0) + GAP);
      const middle = (begin + y - GAP) / 2;
      const key = `${brief.key} ${task.key}`;
      if (lines.length > 0)
        out.tasks.push({
          key,
          briefId: brief.id,
          x: size.brief.from,
          y: middle - ((lines.length - 1) * LINE) / 2 + 4,
          lines,
          isMain: task.isMain,
        });
      for (const { goal } of out.goals.filter((one) => task.goals.includes(one.goal))) {
        const at = out.goals.find((one) => one.goal === goal)?.y ?? middle;
        out.wires.push({
          key: `${key} ${goal.id}`,
          path: curve(size.brief.to, brief.id && task.text ? middle : at, size.goal.from - 6, at),
          width: brief.id ? strand(goal.days ?? 0, most) : 1,
          look: brief.id ? (task.isMain ? "main" : "plain") : "broken",
        });
      }
    }
    if (brief.more > 0) {
      const head = out.briefs.at(-1);
      if (head) head.moreY = y + 4;
      y += LEAF;
    }
    y = Math.max(y, (out.briefs.at(-1)?.y ?? y) + title.length * 20 + (brief.id ? 0 : 22)) + GAP;
  }
  out.height = Math.max(TOP + 40, y);
  return out;
}

function placeGoal(out: MapLayout, goal: MapGoal, top: number, size: MapSize): number {
  const lines = wrapped(goal.title, size.goal.to - size.goal.from - 18, 2);
  const [measures, projects] = goal.folded ? [[], []] : [goal.measures, goal.projects];
  const rows = Math.max(1, measures.length, projects.length);
  const height = Math.max(rows * LEAF, lines.length * LINE + LINE + 4);
  const middle = top + height / 2;
  out.goals.push({ key: goal.id, goal, x: size.goal.from, y: middle, lines, note: dayWords(goal.days) });
  const column = (leaves: readonly MapLeaf[], { from, to }: Column, withValue: boolean): PlacedLeaf[] =>
    leaves.map((leaf, index) => {
      const value = withValue ? fitted(leaf.value, (to - from) * 0.5) : "";
      return {
        leaf,
        x: from,
        y: middle + (index - (leaves.length - 1) / 2) * LEAF,
        title: fitted(leaf.title, to - from - 18 - (value ? value.length * 6.6 + 8 : 0)),
        value,
      };
    });
  const wire = (from: number, to: number, one: PlacedLeaf, width = 1): Wire => ({
    key: `${goal.id} ${one.leaf.id}`,
    path: curve(from, middle, to, one.y),
    width,
    look: "plain",
  });
  const note = (x: number, text: string) => out.notes.push({ key: `${goal.id} ${x}`, x, y: middle + 4, text });
  for (const one of column(measures, size.measure, true)) {
    out.measures.push(one);
    out.wires.push(wire(size.goal.to, size.measure.from - 4, one));
  }
  for (const one of column(projects, size.project, false)) {
    out.projects.push(one);
    out.wires.push(wire(size.measure.to + 4, size.project.from - 4, one));
  }
  if (goal.folded) {
    note(size.measure.from, counted(goal.folded.measures, "measure"));
    note(size.project.from, counted(goal.folded.projects, "project"));
  } else {
    if (measures.length === 0) note(size.measure.from, goal.hasOwner ? "no measure" : "no measure, no owner");
    if (projects.length === 0) {
      note(size.project.from, "no project");
      const path = `M${size.measure.to + 4} ${px(middle)}H${size.project.from - 5}`;
      out.wires.push({ key: `${goal.id} none`, path, width: 1, look: "broken" });
    }
  }
  return top + height + GAP;
}
