import { addDays } from "../signals/calendar";

/** M3 looks no further back than this many days with a reading. */
export const mostReadings = 12;

export type Recorded = {
  asOf: string;
  value: number | null;
  confidence: number | null;
  authorId: string;
  revision: number;
  recordedAt: Date;
};

/**
 * One reading per day: of each author the highest revision, among authors the latest recorded. The last twelve days that
 * have one, oldest first (M3 looks no further).
 */
export function recentReadings(
  rows: readonly Recorded[],
  most = mostReadings,
): [asOf: string, value: number, confidence: number | null][] {
  const days = Map.groupBy(rows, (row) => row.asOf);
  return [...days]
    .map(([asOf, all]) => [asOf, standing(all)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-most)
    .map(([asOf, row]) => [asOf, row.value ?? 0, row.confidence]);
}

function standing<R extends Recorded>(rows: readonly R[]): R {
  const last = [...Map.groupBy(rows, (row) => row.authorId).values()].map((own) =>
    own.reduce((a, b) => (b.revision > a.revision ? b : a)),
  );
  return last.reduce((a, b) => (b.recordedAt > a.recordedAt ? b : a));
}

/** The ids of the check-ins that stand: one per day. All others were corrected, or overtaken on their day. */
export function standingIds(rows: readonly (Recorded & { id: string })[]): Set<string> {
  const byDay = Map.groupBy(rows, (row) => row.asOf);
  return new Set([...byDay.values()].map((day) => standing(day).id));
}

/** The day by which the next check-in is expected; from the start on while there is none. */
export const nextDue = (lastOn: string | null, cadenceDays: number, startOn: string): string =>
  lastOn ? addDays(lastOn, cadenceDays) : startOn;
