import { addDays } from "../signals/calendar";

/** M3 looks no further back than this many days with a reading. */
export const mostReadings = 12;

export type Recorded = {
  id: string;
  correctsId: string | null;
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

/**
 * The check-in of a day that stands: not corrected by another, of each author the last revision, among authors the latest
 * recorded. Two of one instant are told apart by their ids, which grow.
 */
function standing<R extends Recorded>(rows: readonly R[]): R {
  const corrected = new Set(rows.map((row) => row.correctsId));
  const open = rows.filter((row) => !corrected.has(row.id));
  const byAuthor = Map.groupBy(open.length > 0 ? open : rows, (row) => row.authorId);
  const last = [...byAuthor.values()].map((own) => own.reduce((a, b) => (b.revision > a.revision ? b : a)));
  return last.reduce((a, b) => (isLater(b, a) ? b : a));
}

const isLater = (a: Recorded, b: Recorded): boolean =>
  a.recordedAt.getTime() === b.recordedAt.getTime() ? a.id > b.id : a.recordedAt > b.recordedAt;

/** The ids of the check-ins that stand: one per day. All others were corrected, or overtaken on their day. */
export function standingIds(rows: readonly Recorded[]): Set<string> {
  const byDay = Map.groupBy(rows, (row) => row.asOf);
  return new Set([...byDay.values()].map((day) => standing(day).id));
}

/** The day by which the next check-in is expected; from the start on while there is none. */
export const nextDue = (lastOn: string | null, cadenceDays: number, startOn: string): string =>
  lastOn ? addDays(lastOn, cadenceDays) : startOn;
