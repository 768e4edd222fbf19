import { formatDateShort } from "@/lib/dates";
import { numberWord, sentence } from "@/lib/format";
import type { Forecast } from "../projects/forecast-rules";
import { addDays, daysBetween, mondayOf } from "../signals/calendar";
import { atLeast, isBelow } from "../signals/compare";
import { finishDate, weeksUntil } from "../signals/delivery-forecast";
import { chanceWithin, jointWeeks, weeksAt } from "../signals/finish-weeks";

export const ZOOMS = ["years", "quarters", "months", "weeks"] as const;
export type Zoom = (typeof ZOOMS)[number];
export type Span = { from: string; to: string };

const reach: Record<Zoom, { before: number; after: number }> = {
  years: { before: 24, after: 36 },
  quarters: { before: 3, after: 9 },
  months: { before: 2, after: 4 },
  weeks: { before: 1, after: 2 },
};

const monthStart = (date: string, months: number): string => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
};

/** What the timeline shows around a day: whole years, quarters, months or weeks; both ends included. */
export function spanOf(zoom: Zoom, at: string): Span {
  const { before, after } = reach[zoom];
  const month = Number(at.slice(5, 7)) - 1;
  if (zoom === "weeks") return { from: addDays(mondayOf(at), -35), to: addDays(mondayOf(at), 69) };
  const back = zoom === "years" ? month : zoom === "quarters" ? month % 3 : 0;
  return {
    from: monthStart(at, -before - back),
    to: addDays(monthStart(at, after - back + (zoom === "months" ? 1 : 0)), -1),
  };
}

/** The day in the middle of the span before or after. */
export function movedAt(zoom: Zoom, at: string, direction: -1 | 1): string {
  const { from, to } = spanOf(zoom, at);
  return addDays(at, direction * Math.round(daysBetween(from, to) / 2));
}

export type Tick = { on: string; label: string; isLong: boolean };

/** Where the ruler has its ticks: years by quarters, quarters by months, months and weeks by weeks. */
export function ticksOf(zoom: Zoom, { from, to }: Span, today: string, isSlim = false): Tick[] {
  const ticks: Tick[] = [];
  if (zoom === "years" || zoom === "quarters") {
    const step = zoom === "years" ? 3 : 1;
    for (let on = monthStart(from, 0); on <= to; on = monthStart(on, step)) {
      const month = Number(on.slice(5, 7)) - 1;
      const isLong = zoom === "years" ? month === 0 : month % 3 === 0;
      const label = zoom === "years" ? on.slice(0, 4) : `Q${month / 3 + 1}${isSlim ? "" : ` ${on.slice(0, 4)}`}`;
      if (on >= from) ticks.push({ on, label: isLong ? label : "", isLong });
    }
    return ticks;
  }
  for (let on = mondayOf(from); on <= to; on = addDays(on, 7)) {
    if (on < from) continue;
    const isFirst = Number(on.slice(8)) <= 7;
    const isLong = zoom === "months" ? isFirst : ticks.length % (isSlim ? 4 : 2) === 0;
    ticks.push({ on, label: isLong ? formatDateShort(on, today) : "", isLong });
  }
  return ticks;
}

export type Line = {
  id: string;
  kind: "objective" | "project";
  label: string;
  title: string;
  status: string;
  start: string | null;
  due: string | null;
  /** The day first promised, when the due date was moved. */
  first: string | null;
  doneOn: string | null;
  p50: string | null;
  p85: string | null;
  chance: number | null;
  /** Why there is no forecast, in words. */
  why: string | null;
};

type Project = {
  id: string;
  label: string;
  title: string;
  status: string;
  startOn: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  doneOn: string | null;
};

/** A project as a line of the timeline. What runs has a forecast, or the sentence that says why it has none. */
export function projectLine(project: Project, forecast: Forecast | undefined): Line {
  const value = forecast?.told ?? null;
  const runs = project.status === "active" || project.status === "paused";
  return {
    id: project.id,
    kind: "project",
    label: project.label,
    title: project.title,
    status: project.status,
    start: project.startOn,
    due: project.dueOn,
    first: project.originalDueOn !== project.dueOn ? project.originalDueOn : null,
    doneOn: project.doneOn,
    p50: value?.p50?.date ?? null,
    p85: value?.p85?.date ?? null,
    chance: value?.chance ?? null,
    why: value
      ? value.p85
        ? null
        : "The end lies beyond two years."
      : runs
        ? (forecast?.signal.reasons[0] ?? "No history yet: no forecast.")
        : null,
  };
}

type Objective = {
  id: string;
  label: string;
  title: string;
  status: string;
  startOn: string;
  dueOn: string;
};

/**
 * An objective as a line: it is through when all its running projects are, each by its own forecast (their chances
 * multiplied, as if they did not hang together). One project without a forecast leaves it without one.
 */
export function objectiveLine(
  objective: Objective,
  projects: readonly { title: string; status: string; id: string }[],
  forecasts: ReadonlyMap<string, Forecast>,
  today: string,
): Line {
  const running = projects.filter(({ status }) => status === "active" || status === "paused");
  const open = running.filter(({ id }) => forecasts.get(id)?.signal.level !== "nothing_left");
  const unknown = open.filter(({ id }) => !forecasts.get(id)?.told);
  const joint =
    open.length > 0 && unknown.length === 0
      ? jointWeeks(open.flatMap(({ id }) => forecasts.get(id)?.told?.distribution ?? []))
      : null;
  const at = (q: number) => {
    const weeks = joint && weeksAt(joint, q);
    return weeks ? finishDate(today, weeks) : null;
  };
  return {
    id: objective.id,
    kind: "objective",
    label: objective.label,
    title: objective.title,
    status: objective.status,
    start: objective.startOn,
    due: objective.dueOn,
    first: null,
    doneOn: null,
    p50: at(0.5),
    p85: at(0.85),
    chance: joint ? chanceWithin(joint, weeksUntil(today, objective.dueOn)) : null,
    why: joint
      ? null
      : running.length === 0
        ? "No project runs for it: no forecast."
        : unknown.length > 0
          ? `No forecast: ${unknown[0]?.title} has no history yet.`
          : "Nothing is left to do in its projects.",
  };
}

/** What the drawing says: how many running projects make their date, and how many cannot be known. `isPart`: there are more. */
export function timelineFinding(lines: readonly Line[], isPart = false): string {
  const projects = lines.filter((line) => line.kind === "project" && line.status !== "done");
  if (projects.length === 0) return "No project runs or is planned, so there is nothing to forecast.";
  const known = projects.filter((line) => line.chance !== null);
  const blind = projects.filter((line) => line.why !== null && line.chance === null).length;
  const rest =
    blind === 0 ? "" : ` ${sentence(numberWord(blind))} ${blind === 1 ? "has" : "have"} no history to forecast from.`;
  if (known.length === 0) return `Nothing can be forecast yet.${rest}`;
  const never = known.filter((line) => line.chance !== null && line.chance < 0.005).length;
  const late = known.filter((line) => line.chance !== null && isBelow(line.chance, 0.5)).length;
  const safe = known.filter((line) => line.chance !== null && atLeast(line.chance, 0.85)).length;
  const of = `of ${numberWord(known.length)} forecast projects${isPart ? " shown here" : ""}`;
  if (late === 0 && safe === known.length) return `All ${of.slice(3)} make their date in 85 of 100 futures.${rest}`;
  if (late === 0)
    return `${sentence(numberWord(safe))} ${of} ${safe === 1 ? "makes its" : "make their"} date in 85 of 100 futures; none is late more often than not.${rest}`;
  const cannot =
    never === 0 ? "" : ` ${sentence(numberWord(never))} cannot make ${never === 1 ? "its" : "their"} date at all.`;
  return `${sentence(numberWord(late))} ${of} ${late === 1 ? "runs" : "run"} past ${late === 1 ? "its" : "their"} date more often than not.${cannot}${rest}`;
}
