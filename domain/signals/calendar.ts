/** A calendar date of the organization's time zone, `YYYY-MM-DD`. Two of them compare correctly as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

function parse(text: string): number | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? ms / DAY_MS : null;
}

/** True for a date that exists: 2026-02-29 and 2026-13-01 do not. Years before 1000 are refused. */
export function isCalendarDate(text: string): boolean {
  return parse(text) !== null;
}

/** A page asks for the same few dates hundreds of times. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** Days since 1970-01-01. Throws a RangeError for a date that does not exist, rather than rolling into the next month. */
export function dayNumber(date: IsoDate): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  const days = parse(date);
  if (days === null) throw new RangeError(`"${date}" is not a calendar date (YYYY-MM-DD).`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(date, days);
  return days;
}

const written = new Map<number, IsoDate>();

/** The date of a day number; the inverse of `dayNumber`. */
export function fromDayNumber(days: number): IsoDate {
  const before = written.get(days);
  if (before !== undefined) return before;
  const date = new Date(days * DAY_MS).toISOString().slice(0, 10);
  dayNumber(date);
  if (written.size >= MOST_KNOWN) written.clear();
  written.set(days, date);
  return date;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday that begins the ISO week of a date. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - isoWeekday(date));
}

/** The Sunday that ends the ISO week of a date. */
export function sundayOf(date: IsoDate): IsoDate {
  return addDays(date, 7 - isoWeekday(date));
}

/** ISO 8601 week: the year is that of the week's Thursday, so 2025-12-29 is week 1 of 2026. */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** Mondays of the last `count` complete ISO weeks, oldest first. The week of `today` is never complete, Sunday included. */
export function completeWeeks(today: IsoDate, count: number): IsoDate[] {
  const current = mondayOf(today);
  return Array.from({ length: count }, (_, i) => addDays(current, -7 * (count - i)));
}
