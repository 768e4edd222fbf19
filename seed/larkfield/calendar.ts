/**
 * The demo's dates. They are written as in the original world, whose anchor is Monday 2026-06-29 (week 27), and move
 * by whole weeks to the Monday of the week in which the demo runs.
 */
const originalAnchor = Date.UTC(2026, 5, 29);
const day = 86_400_000;

export type Calendar = ReturnType<typeof calendar>;

export function calendar(anchorDate: string) {
  const shift = Date.parse(`${anchorDate}T00:00:00Z`) - originalAnchor;
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  /** A date of the original world. */
  const on = (date: string) => iso(Date.parse(`${date}T00:00:00Z`) + shift);
  return {
    anchor: anchorDate,
    on,
    /** `wk(w, d)`: day d (0 = Monday) of week w of the original year. */
    wk: (week: number, weekday: number) => iso(originalAnchor + shift + ((week - 27) * 7 + weekday) * day),
    /** An instant on a date of the original world. */
    at: (date: string, time = "10:00") => new Date(`${on(date)}T${time}:00Z`),
    /** Days before the anchor. */
    ago: (days: number) => iso(originalAnchor + shift - days * day),
    /** A year of the original world, as seen from the anchor. */
    year: (year: number) => year + Number(anchorDate.slice(0, 4)) - 2026,
    /** `27 September`, for texts that name a day. */
    say: (date: string) =>
      new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
        new Date(`${on(date)}T00:00:00Z`),
      ),
    /** `September`, for texts that name a month. */
    month: (date: string) =>
      new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(`${on(date)}T00:00:00Z`)),
  };
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * day).toISOString().slice(0, 10);
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The date that many working days (Mon-Fri) after another. */
export function addWorkingDays(date: string, count: number): string {
  let current = date;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return current;
}
