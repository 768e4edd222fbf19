import { specOf } from "../objectives/measure-rules";
import { addDays, completeWeeks } from "../signals/calendar";
import { executionGap, type GappedObjective, objectiveGap } from "../signals/gap";
import { expectedScore } from "../signals/pace";
import { measureProgress } from "../signals/progress";
import { sum } from "../signals/statistics";
import type { Thresholds } from "../signals/thresholds";
import type { MeasureFact, ObjectiveFact } from "./types";

type Measures = ReadonlyMap<string, readonly MeasureFact[]>;

/** What each objective should have reached today and what it has, by the plan of each of its measures. */
export const gapped = (
  objectives: readonly ObjectiveFact[],
  measures: Measures,
  today: string,
  thresholds: Thresholds,
): GappedObjective[] =>
  objectives.map(({ id, kind }) => ({
    id,
    measures: (measures.get(id) ?? []).map((measure) => ({
      weight: measure.weight,
      expected: expectedScore(specOf(measure), kind, today, thresholds),
      score: measure.score,
    })),
  }));

export type Standing = { expected: number | null; reached: number | null; gap: number | null };

/** Where an objective's own plan says it should be and where it is, over the measures that have both. */
export function standingOf(objective: GappedObjective): Standing {
  const known = objective.measures.flatMap(({ weight, expected, score }) =>
    expected === null || score === null || weight <= 0 ? [] : [{ weight, expected, score }],
  );
  const all = sum(known.map((m) => m.weight));
  const mean = (of: "expected" | "score") => (all > 0 ? sum(known.map((m) => m.weight * m[of])) / all : null);
  return { expected: mean("expected"), reached: mean("score"), gap: objectiveGap(objective) };
}

/** The gap as it stood at the end of a week: in shares, of so many objectives. */
export type GapPoint = { on: string; gap: number; expected: number; reached: number };

/**
 * M23 at the end of each of the last complete weeks, from the readings of that time, and today. As far back as the last
 * readings kept with each measure reach; targets as they are now.
 */
export function gapTrend(
  objectives: readonly ObjectiveFact[],
  measures: Measures,
  now: readonly GappedObjective[],
  today: string,
  thresholds: Thresholds,
): GapPoint[] {
  const days = completeWeeks(today, 12)
    .slice(0, -1)
    .map((monday) => addDays(monday, 6));
  const then = days.flatMap((day) =>
    pointOf(
      objectives.filter((o) => o.startOn <= day).map((o) => asOf(o, measures.get(o.id) ?? [], day, thresholds)),
      day,
      thresholds,
    ),
  );
  return [...then, ...pointOf(now, today, thresholds)];
}

function asOf({ id, kind }: ObjectiveFact, measures: readonly MeasureFact[], day: string, thresholds: Thresholds) {
  return {
    id,
    measures: measures.map((measure) => {
      const spec = specOf(measure);
      const read = measure.recent.findLast(([on]) => on <= day);
      const reading = read ? { asOf: read[0], value: read[1], confidence: read[2] } : null;
      return {
        weight: measure.weight,
        expected: expectedScore(spec, kind, day, thresholds),
        score: measureProgress(spec, reading, day)?.score ?? null,
      };
    }),
  };
}

function pointOf(objectives: readonly GappedObjective[], on: string, thresholds: Thresholds): GapPoint[] {
  const size = executionGap(objectives, on, thresholds).value?.size;
  const known = objectives.map(standingOf).filter((one) => one.gap !== null);
  if (size === undefined || known.length === 0) return [];
  const mean = (of: "expected" | "reached") => sum(known.map((one) => one[of] ?? 0)) / known.length;
  return [{ on, gap: size, expected: mean("expected"), reached: mean("reached") }];
}
