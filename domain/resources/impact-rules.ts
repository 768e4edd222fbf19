import { type MeasureFacts, specOf } from "../objectives/measure-rules";
import { measureProgress, progressAt } from "../signals/progress";
import { impactPer100Days } from "../signals/resources";
import { rollUp } from "../signals/roll-up";

/** A measure with what was read last before the window began. */
export type MeasuredOverTime = MeasureFacts & { valueBefore: number | null };

/**
 * An objective's score (M4) when the window began and now. A measure without an earlier reading stood at its start;
 * one without any reading now is in neither. Null while nothing is read.
 */
export function scoresOver(
  measures: readonly MeasuredOverTime[],
  from: string,
): { before: number; now: number } | null {
  const scored = measures.flatMap((measure) => {
    const spec = specOf(measure);
    const last = measure.recent.at(-1);
    const now = measureProgress(spec, last ? { asOf: last[0], value: last[1], confidence: last[2] } : null)?.score;
    if (now === undefined) return [];
    const start = measure.valueBefore ?? measure.baseline;
    const before =
      spec.type === "milestone"
        ? measureProgress(spec, null, from)?.score
        : start === null
          ? 0
          : progressAt(spec, start)?.score;
    return [{ title: measure.title, weight: measure.weight, now, before: before ?? 0 }];
  });
  const before = rollUp(scored.map(({ before: score, ...one }) => ({ ...one, score }))).score;
  const now = rollUp(scored.map(({ now: score, ...one }) => ({ ...one, score }))).score;
  return before === null || now === null ? null : { before, now };
}

export type ImpactRow = {
  id: string;
  title: string;
  themeId: string;
  theme: string;
  before: number;
  now: number;
  days: number;
  per100: number;
};

type Candidate = { id: string; title: string; themeId: string; theme: string; measures: readonly MeasuredOverTime[] };

/** What a hundred days bought, by theme: only objectives of one theme stand side by side (M20). */
export function impactOf(
  candidates: readonly Candidate[],
  days: ReadonlyMap<string, number>,
  from: string,
): { id: string; theme: string; rows: ImpactRow[] }[] {
  const rows = candidates.flatMap(({ measures, ...one }) => {
    const scores = scoresOver(measures, from);
    const spent = days.get(one.id) ?? 0;
    const per100 = scores ? impactPer100Days(scores.before, scores.now, spent) : null;
    return scores && per100 !== null ? [{ ...one, ...scores, days: spent, per100 }] : [];
  });
  return [...Map.groupBy(rows, (row) => row.themeId)].map(([id, own]) => ({
    id,
    theme: own[0]?.theme ?? "",
    rows: own.sort((a, b) => b.per100 - a.per100),
  }));
}
