type Recorded = {
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
  most = 12,
): [asOf: string, value: number, confidence: number | null][] {
  const days = Map.groupBy(rows, (row) => row.asOf);
  return [...days]
    .map(([asOf, all]) => [asOf, standing(all)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-most)
    .map(([asOf, row]) => [asOf, row.value ?? 0, row.confidence]);
}

function standing(rows: readonly Recorded[]): Recorded {
  const last = [...Map.groupBy(rows, (row) => row.authorId).values()].map((own) =>
    own.reduce((a, b) => (b.revision > a.revision ? b : a)),
  );
  return last.reduce((a, b) => (b.recordedAt > a.recordedAt ? b : a));
}
