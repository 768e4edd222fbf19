import { env } from "@/lib/env";

const startedAt = Date.now();

/**
 * Business time. With `APP_NOW` (tests only) it starts there and runs on, so that order holds.
 * Everything that a formula, a clock or a history row needs gets this value passed in.
 */
export function now(): Date {
  const fixed = env().appNow;
  return fixed ? new Date(fixed.getTime() + (Date.now() - startedAt)) : new Date();
}

/** Security time (sessions, tokens, limits): always the real clock. */
export const realNow = (): Date => new Date();

const zones = new Map<string, { format: Intl.DateTimeFormat; known: Map<number, string> }>();
const QUARTER = 15 * 60 * 1000;
const MOST_KNOWN = 20_000;

/**
 * The calendar date `YYYY-MM-DD` at an instant in a time zone. Every zone has been a whole number of quarters of an hour
 * away from UTC since 1972, so instants of one quarter share a date, and lists of old rows ask for few.
 */
export function dateIn(timeZone: string, at: Date): string {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    zone = { format, known: new Map() };
    zones.set(timeZone, zone);
  }
  const quarter = Math.floor(at.getTime() / QUARTER);
  const known = zone.known.get(quarter);
  if (known) return known;
  const date = zone.format.format(at);
  if (zone.known.size >= MOST_KNOWN) zone.known.clear();
  if (at.getTime() >= since1972) zone.known.set(quarter, date);
  return date;
}

const since1972 = Date.UTC(1973, 0);
