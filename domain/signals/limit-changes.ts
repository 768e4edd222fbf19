import { formatDate } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

/** A threshold that an admin changed, by its path ("gap.large"); what stands in the history too. */
export type LimitChange = { on: string; path: string; from: number; to: number };

/** What a chart says of such a change: the day, for a mark where there is a time axis, and the sentence. */
export type LimitNote = { on: string; said: string };

type Settings = { thresholdChanges?: readonly LimitChange[] };

/** As many changes as an organization keeps at hand; the history has all. */
export const MOST_CHANGES = 60;

/**
 * The changes of those groups of thresholds ("gap", "pace") that a figure compares with, since the first day it shows.
 * What a figure says of the time before was said by the old limit.
 */
export function limitNotes(settings: Settings, groups: readonly string[], since: string): LimitNote[] {
  return (settings.thresholdChanges ?? [])
    .filter(({ on, path }) => on >= since && groups.includes(path.split(".")[0] ?? ""))
    .map(({ on, path, from, to }) => ({
      on,
      said: `A limit used here was changed on ${formatDate(on)}: ${limitName(path)}, from ${formatNumber(from)} to ${formatNumber(to)}.`,
    }));
}

/** Which thresholds differ between two settings, as changes of that day. */
export function changedLimits(
  usual: ReadonlyMap<string, number>,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  on: string,
): LimitChange[] {
  return [...usual].flatMap(([path, normal]) => {
    const [from, to] = [before[path] ?? normal, after[path] ?? normal];
    return from === to ? [] : [{ on, path, from, to }];
  });
}

/** `monteCarlo.minWeeks` as "monte carlo, min weeks"; the parts of a pair as "first" and "second". */
export const limitName = (path: string): string =>
  path
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/\.0$/, ", first")
    .replace(/\.1$/, ", second")
    .replaceAll(".", ", ")
    .toLowerCase();
