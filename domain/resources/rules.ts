import { addDays, completeWeeks, daysBetween } from "../signals/calendar";
import { workingDaysBetween } from "../signals/working-days";
import type { DrainKind, resourceUnits } from "../vocabulary";

export type Unit = (typeof resourceUnits)[number];
export type Window = { from: string; to: string };

/** Whole weeks up to the last Sunday: what is not over yet has no actuals to compare. */
export function windowOf(today: string, weeks: number): Window {
  const mondays = completeWeeks(today, weeks);
  const last = mondays.at(-1) ?? today;
  return { from: mondays[0] ?? today, to: addDays(last, 6) };
}

/** Drains and spread look at the last four weeks (M13, M20). */
export const recentWeeks = 4;

/** More than this is a slip of the pen: person-days, major units of money, heads. */
export const most: Record<Unit, number> = { days: 200_000, money: 1_000_000_000, headcount: 50_000 };

/** Why an amount cannot be planned, or null. */
export function amountProblem(unit: Unit, amount: number): string | null {
  if (amount <= 0) return "Write an amount above 0.";
  return amount > most[unit] ? `At most ${most[unit].toLocaleString("en").replaceAll(",", " ")}.` : null;
}

/** Why a period cannot be planned, or null: it ends after it begins, and plans look three years ahead at most. */
export function periodProblem(start: string, end: string): string | null {
  if (end < start) return "It ends before it begins.";
  return daysBetween(start, end) > 3 * 366 ? "A plan covers three years at most." : null;
}

/** How many minor units make one of the currency: 100 for EUR, 1 for JPY. */
export const minorUnits = (currency: string): number =>
  10 ** (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** An amount as typed, in what the ledger holds: money in minor units. */
export const stored = (unit: Unit, amount: number, currency: string): number =>
  unit === "money" ? Math.round(amount * minorUnits(currency)) : amount;

/** The way back, for forms and files. */
export const shown = (unit: Unit, amount: number, currency: string): number =>
  unit === "money" ? amount / minorUnits(currency) : amount;

/** Drains as people name them. */
export const drainWords: Record<DrainKind, string> = {
  rework: "rework",
  waiting: "waiting",
  software: "software",
  process: "process",
  meetings: "meetings",
  travel: "travel",
  other: "other drains",
};

export const drainHelp: Record<DrainKind, string> = {
  rework: "done a second time",
  waiting: "for an answer, a part, a person",
  software: "tools that fail or are missing",
  process: "forms, signatures, steps nobody needs",
  meetings: "without a decision or a result",
  travel: "the way there and back",
  other: "whatever else kept the work from being done",
};

/** Working days of a window, both ends included; holidays are not known here. */
export const workdaysIn = ({ from, to }: Window): number => workingDaysBetween(addDays(from, -1), to);

/**
 * Days as people, full-time equivalents: days ÷ working days of the window, so as many people as would give these days if
 * each worked all of them on nothing else. `null` for a window without a working day.
 */
export const asPeople = (days: number, window: Window): number | null =>
  workdaysIn(window) > 0 ? days / workdaysIn(window) : null;
