import { isCalendarDate } from "../fields";
import { addDays, daysBetween, isoWeekday, mondayOf } from "../signals/calendar";
import { drainKinds } from "../vocabulary";

/** What a share of a week may go to: an objective, a project without objective, a drain, or the running work. */
export const targetPattern = /^(objective|project):[0-9a-f-]{36}$|^run$/;
export type SplitTarget =
  | { kind: "objective" | "project"; id: string }
  | { kind: "drain"; id: (typeof drainKinds)[number] }
  | { kind: "run"; id: null };

/** A choice of the form, such as `objective:<id>`, `drain:rework` or `run`; null when it is none of them. */
export function targetOf(value: string): SplitTarget | null {
  if (value === "run") return { kind: "run", id: null };
  const [kind, id = ""] = value.split(":");
  const drain = drainKinds.find((one) => one === id);
  if (kind === "drain") return drain ? { kind, id: drain } : null;
  return (kind === "objective" || kind === "project") && targetPattern.test(value) ? { kind, id } : null;
}

export type Share = { target: string; share: number };

/** Why these shares are no week, or null: steps of ten, a hundred in all, nothing twice. */
export function splitProblem(shares: readonly Share[]): string | null {
  if (shares.some(({ share }) => share < 0 || share > 100 || share % 10 !== 0))
    return "Shares go from 0 to 100 in steps of ten.";
  const used = shares.filter(({ share }) => share > 0);
  const sum = used.reduce((all, { share }) => all + share, 0);
  if (new Set(used.map(({ target }) => target)).size < used.length)
    return "One thing is chosen twice. Put its shares together.";
  if (sum < 100) return `That makes ${sum} %: ${100 - sum} % of the week are missing.`;
  return sum > 100 ? `That makes ${sum} %: ${sum - 100} % too much.` : null;
}

/**
 * Weights as shares in steps of ten that make a hundred exactly: each rounded down, the rest by the largest remainder.
 * Small weights may become 0. Empty without any weight.
 */
export function inTens(weights: ReadonlyMap<string, number>): Map<string, number> {
  const positive = [...weights].filter(([, weight]) => weight > 0 && Number.isFinite(weight));
  const all = positive.reduce((sum, [, weight]) => sum + weight, 0);
  if (all <= 0) return new Map();
  const parts = positive.map(([target, weight], index) => {
    const exact = (weight / all) * 10;
    return { target, index, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = 10 - parts.reduce((sum, { whole }) => sum + whole, 0);
  for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left <= 0) break;
    part.whole += 1;
    left -= 1;
  }
  return new Map(parts.filter(({ whole }) => whole > 0).map(({ target, whole }) => [target, whole * 10]));
}

/** How long back a week can still be told. */
export const weeksBack = 8;

/** Why this week cannot be told, or null: weeks begin on Monday, are not to come, and not long gone. */
export function weekProblem(week: string, today: string): string | null {
  if (!isCalendarDate(week) || isoWeekday(week) !== 1) return "A week begins on Monday.";
  if (week > today) return "This week is still to come.";
  return daysBetween(week, mondayOf(today)) > weeksBack * 7 ? `Weeks can be told for ${weeksBack} weeks.` : null;
}

/** The last week that is over. */
export const lastWeek = (today: string): string => addDays(mondayOf(today), -7);

const DAYS_A_WEEK = 5;

/** The days that a share of a person's week stands for. */
export const daysOf = (share: number, fte: number): number => Math.round((share / 100) * DAYS_A_WEEK * fte * 100) / 100;
