import { atMost } from "./compare";

/** The sum of what is a number; 0 for nothing. Values that are no finite number count nowhere in this file. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => (Number.isFinite(value) ? total + value : total), 0);
}

/** Values sorted from small to large; the input stays as it is. */
export function ascending(values: readonly number[]): number[] {
  return values.filter(Number.isFinite).sort((a, b) => a - b);
}

/**
 * Nearest-rank percentile: the element of rank `ceil(q·n)` of the sorted values, so always a value that happened.
 * `q` is in (0, 1]; `null` without values. Naive: interpolation, which invents a duration nobody had.
 */
export function percentile(values: readonly number[], q: number): number | null {
  const sorted = ascending(values);
  const rank = Math.max(1, Math.ceil((Number.isFinite(q) ? q : 1) * sorted.length - 1e-9));
  return sorted[Math.min(rank, sorted.length) - 1] ?? null;
}

/** The middle value; the mean of the middle two for an even count; `null` without values. */
export function median(values: readonly number[]): number | null {
  const sorted = ascending(values);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : lower + (upper - lower) / 2;
}

/** The arithmetic mean; `null` without values. */
export function mean(values: readonly number[]): number | null {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? null : sum(known) / known.length;
}

/** A wait that ended after `duration`, or that has lasted `duration` so far and goes on. */
export type Wait = { duration: number; ended: boolean };

/**
 * Kaplan–Meier median: the first time at which half or fewer are still waiting, open waits counted for as long as they
 * were seen. `null` when more than half are still waiting, and without data.
 * Naive: the mean of those that ended, which improves by ignoring the hard ones. Source: Kaplan & Meier 1958.
 */
export function kaplanMeierMedian(waits: readonly Wait[]): number | null {
  let survival = 1;
  for (const time of ascending([...new Set(waits.filter((w) => w.ended).map((w) => w.duration))])) {
    const atRisk = waits.filter((w) => w.duration >= time).length;
    const ended = waits.filter((w) => w.ended && w.duration === time).length;
    survival *= 1 - ended / atRisk;
    if (atMost(survival, 0.5)) return time;
  }
  return null;
}
