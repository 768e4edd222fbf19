import { numberWord, pluralWord, sentence } from "@/lib/format";
import { daysBetween } from "../signals/calendar";

/** When a running project will be done: the date at 85 in 100, or the sentence that says why there is none. */
export type ProjectEnd = { remaining: number; promised: string | null; beyond: boolean; why: string | null };

/** Whole weeks by which a project ends after a day; 0 when in time, `null` when that is not known. */
export function weeksLate(end: ProjectEnd | undefined, dueOn: string): number | null {
  if (!end || end.why !== null) return null;
  if (end.beyond || end.promised === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.ceil(daysBetween(dueOn, end.promised) / 7));
}

type Rests = {
  dueOn: string;
  /** Where the trend of each running measure leads; `null` without a forecast. */
  measures: readonly ("likely" | "either_way" | "unlikely" | null)[];
  ends: readonly (ProjectEnd | undefined)[];
  /** How likely each open bet is, 0 to 1. */
  bets: readonly number[];
};

/** What an objective's forecast rests on, in one sentence: its measures, its projects, the bets under it. */
export function restsFinding({ dueOn, measures, ends, bets }: Rests): string {
  const parts = [measureWords(measures), projectWords(ends, dueOn), betWords(bets)].filter((one) => one !== null);
  return parts.length === 0 ? "Nothing says yet whether it will arrive." : `${sentence(parts.join("; "))}.`;
}

function ofAll(n: number, all: number, noun: string): string {
  if (all === 1) return `the one ${noun}`;
  if (all === 2 && n !== 1) return n === 0 ? `neither ${noun}` : `both ${noun}s`;
  if (n === all) return `all ${numberWord(all)} ${noun}s`;
  return `${n === 0 ? "none" : numberWord(n)} of ${numberWord(all)} ${noun}s`;
}

function measureWords(measures: Rests["measures"]): string | null {
  const known = measures.filter((one) => one !== null);
  if (known.length === 0) return measures.length > 0 ? "no measure has a trend yet" : null;
  const likely = known.filter((one) => one === "likely").length;
  if (known.length === 1) {
    const words = { likely: "will likely arrive", either_way: "could go either way", unlikely: "will hardly arrive" };
    return `the one measure with a trend ${words[known[0] ?? "either_way"]}`;
  }
  return `${ofAll(likely, known.length, "measure")} will likely arrive`;
}

function projectWords(ends: Rests["ends"], dueOn: string): string | null {
  const weeks = ends.map((end) => weeksLate(end, dueOn)).filter((one) => one !== null);
  if (weeks.length === 0) return ends.length > 0 ? "no project has a forecast" : "no project runs for it";
  const late = weeks.filter((one) => one > 0);
  if (late.length === 0)
    return `${ofAll(weeks.length, weeks.length, "project")} ${weeks.length === 1 ? "ends" : "end"} before it is due`;
  const most = Math.max(...late);
  const by = Number.isFinite(most)
    ? `, ${late.length > 1 ? "up to " : ""}${pluralWord(most, "week")} late`
    : ", beyond two years";
  return `${ofAll(late.length, weeks.length, "project")} ${late.length === 1 ? "ends" : "end"} after it is due${by}`;
}

function betWords(bets: readonly number[]): string | null {
  if (bets.length === 0) return null;
  const shaky = bets.filter((one) => one < 0.5).length;
  if (bets.length === 1) return `the one bet under it is ${shaky ? "less likely than not" : "at least even"}`;
  return shaky === 0
    ? `${ofAll(bets.length, bets.length, "bet")} under it are at least even`
    : `${ofAll(shaky, bets.length, "bet")} under it ${shaky === 1 ? "is" : "are"} less likely than not`;
}

/** "3 weeks late", "in time", "beyond two years". */
export function lateWords(weeks: number | null): string | null {
  if (weeks === null) return null;
  if (!Number.isFinite(weeks)) return "beyond two years";
  return weeks === 0 ? "in time" : `${weeks === 1 ? "1 week" : `${weeks} weeks`} late`;
}
