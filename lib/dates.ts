/** Dates are plain strings, "2026-04-28". Nothing here reads the clock or the process's time zone. */

const DAY = 86_400_000;

export type DateOnly = string;

/** Days that were read before: a page speaks of few days and formats each many times. Nobody changes them. */
const known = new Map<DateOnly, Date>();

function utc(date: DateOnly): Date {
  const before = known.get(date);
  if (before) return before;
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found) throw new RangeError(`Not a date: ${date}`);
  const value = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  if (value.toISOString().slice(0, 10) !== date) throw new RangeError(`Not a date: ${date}`);
  if (known.size >= 5_000) known.clear();
  known.set(date, value);
  return value;
}

export function isDateOnly(text: string): boolean {
  try {
    return utc(text) instanceof Date;
  } catch {
    return false;
  }
}

const shape = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const long = shape({ day: "numeric", month: "long", year: "numeric" });
const short = shape({ day: "numeric", month: "short" });
const shortOfAnotherYear = shape({ day: "numeric", month: "short", year: "numeric" });
const weekday = shape({ weekday: "long" });

/** For text: "12 December 2026". */
export function formatDate(date: DateOnly): string {
  return long.format(utc(date));
}

/**
 * For tables and tight places: "12 Dec", and "12 Dec 2027" when the year is not that of the organization's `today`. There is
 * no shape without a rule about the year: whoever has no `today` writes the long one.
 */
export function formatDateShort(date: DateOnly, today: DateOnly): string {
  return (date.slice(0, 4) === today.slice(0, 4) ? short : shortOfAnotherYear).format(utc(date));
}

/** "Monday 29 June 2026". */
export function formatWeekday(date: DateOnly): string {
  return `${weekday.format(utc(date))} ${formatDate(date)}`;
}

/** The ISO week: it begins on Monday, and week 1 holds the year's first Thursday. */
export function isoWeek(date: DateOnly): { year: number; week: number } {
  const day = utc(date);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) };
}

/** "W27". */
export function formatWeek(date: DateOnly): string {
  return `W${isoWeek(date).week}`;
}

export function addDays(date: DateOnly, days: number): DateOnly {
  return new Date(utc(date).getTime() + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: DateOnly, to: DateOnly): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);
}

/** The Monday of the week a date lies in. */
export function mondayOf(date: DateOnly): DateOnly {
  return addDays(date, 1 - (utc(date).getUTCDay() || 7));
}

/** The calendar date of an instant where the organization lives. */
export function dateIn(timeZone: string, instant: Date): DateOnly {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** "28 April 2026, 09:05" where the organization lives. */
export function formatInstant(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${formatDate(dateIn(timeZone, instant))}, ${time.format(instant)}`;
}

/** The instant at which a date begins where the organization lives; on days that skip midnight, the first one there is. */
export function startOfDay(timeZone: string, date: DateOnly): Date {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const wanted = utc(date).getTime();
  let [before, from] = [wanted - 64 * QUARTER, wanted + 64 * QUARTER];
  while (from - before > QUARTER) {
    const middle = before + Math.floor((from - before) / 2 / QUARTER) * QUARTER;
    if (format.format(new Date(middle)) >= date) from = middle;
    else before = middle;
  }
  return new Date(from);
}

/** Clocks are moved by whole quarters of an hour, and no zone is further than 16 hours away from UTC. */
const QUARTER = 900_000;
