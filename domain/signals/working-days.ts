import { addDays, daysBetween, type IsoDate, isoWeekday } from "./calendar";

/**
 * Working days (Monday to Friday) after `from`, up to and including `to`: Friday to Monday is 1, Monday to Friday 4.
 * The same day, or an earlier one, is 0. Public holidays are not known here and count as working days.
 * Naive: calendar days × 5/7, which makes a weekend cost a day and a half.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  let count = Math.floor(days / 7) * 5;
  const rest = days % 7;
  const weekday = isoWeekday(from);
  for (let i = 1; i <= rest; i++) if ((weekday + i - 1) % 7 < 5) count++;
  return count;
}

/** The date on which `count` working days have passed since `from`; `from` itself when `count` is 0. */
export function addWorkingDays(from: IsoDate, count: number): IsoDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isoWeekday(date) <= 5) left--;
  }
  return date;
}
