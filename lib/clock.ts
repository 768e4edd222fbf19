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

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date `YYYY-MM-DD` at an instant in a time zone. */
export function dateIn(timeZone: string, at: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
