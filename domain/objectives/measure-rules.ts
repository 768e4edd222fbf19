import { objectiveConfidence } from "../signals/confidence";
import type { Grade } from "../signals/grade";
import { objectiveStatus } from "../signals/objective-status";
import { type MeasureSpec, type Reading, specProblem } from "../signals/progress";
import { rollUp } from "../signals/roll-up";
import { type MeasureStatus, measureStatus } from "../signals/status";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../signals/thresholds";
import type { Curve, MeasureKind, MeasureType, ObjectiveKind, SignalStatus } from "../vocabulary";

/** A measure as stored, as far as the formulas look. */
export type MeasureFacts = {
  id: string;
  title: string;
  type: MeasureType;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  tolerance: number | null;
  naturalMin: number | null;
  naturalMax: number | null;
  milestones: { weight: number; due: string | null; doneOn: string | null; acceptedBy: string | null }[];
  curve: Curve;
  weight: number;
  startOn: string;
  dueOn: string | null;
  cadenceDays: number;
  recent: readonly (readonly [asOf: string, value: number, confidence: number | null])[];
};

/** The measure as M1 to M6 want it. A KPI has no due date; it is judged by its band, not by these formulas. */
export const specOf = (measure: MeasureFacts): MeasureSpec => ({
  type: measure.type,
  baseline: measure.baseline,
  target: measure.target,
  lo: measure.lo,
  hi: measure.hi,
  tolerance: measure.tolerance,
  naturalMin: measure.naturalMin,
  naturalMax: measure.naturalMax,
  milestones: measure.milestones.map(({ weight, due, doneOn, acceptedBy }) => ({
    weight,
    due,
    doneOn,
    accepted: acceptedBy !== null,
  })),
  curve: measure.curve,
  weight: measure.weight,
  startOn: measure.startOn,
  dueOn: measure.dueOn ?? measure.startOn,
  cadenceDays: measure.cadenceDays,
});

export const readingsOf = (measure: MeasureFacts): Reading[] =>
  measure.recent.map(([asOf, value, confidence]) => ({ asOf, value, confidence }));

type Promised = Pick<MeasureFacts, "type" | "baseline" | "target" | "lo" | "hi" | "tolerance">;

/** Only what the type needs: what was typed before the type was changed does not become a promise. */
export function neededBy<F extends Promised>(facts: F, kind: MeasureKind): F {
  const none = { baseline: null, target: null, lo: null, hi: null, tolerance: null };
  if (facts.type === "milestone" || facts.type === "binary") return { ...facts, ...none };
  if (facts.type === "band") return { ...facts, target: null };
  return kind === "kpi" ? { ...facts, tolerance: null } : { ...facts, lo: null, hi: null, tolerance: null };
}

/** Why a measure cannot be defined so: the field to look at, and a sentence; or null. */
export function specFault(
  facts: Omit<MeasureFacts, "id" | "recent">,
  kind: MeasureKind,
): [field: string, sentence: string] | null {
  const { type, lo, hi, naturalMin, naturalMax, tolerance } = facts;
  if (naturalMin !== null && naturalMax !== null && naturalMax <= naturalMin)
    return ["naturalMax", "The highest possible value lies above the lowest."];
  const beyond = beyondBounds(facts);
  if (beyond) return beyond;
  if (tolerance !== null && tolerance <= 0) return ["tolerance", "A tolerance is above 0."];
  if (type === "band" && lo === null) return ["lo", "Write where the band begins."];
  if (type === "band" && hi === null) return ["hi", "Write where the band ends."];
  if (kind === "kpi") {
    if (type === "milestone" || type === "binary") return ["type", "A KPI goes on: choose a number or a band."];
    return lo !== null && hi !== null && hi <= lo ? ["hi", "The band ends above where it begins."] : null;
  }
  if (!facts.dueOn || facts.dueOn <= facts.startOn) return ["dueOn", "It is due before it starts."];
  if (type === "band" && lo !== null && hi !== null && hi < lo) return ["hi", "The band ends above where it begins."];
  const isNumber = type !== "band" && type !== "milestone" && type !== "binary";
  if (isNumber && facts.baseline === null) return ["baseline", "Write where it starts."];
  const problem = specProblem(specOf({ ...facts, id: "", recent: [] }));
  if (!problem) return null;
  return [type === "band" ? "tolerance" : type === "milestone" ? "milestoneTexts" : "target", problem];
}

/** A value that can never be read cannot be promised: the field that lies beyond what is possible, and a sentence. */
function beyondBounds(facts: Pick<Promised, "baseline" | "target" | "lo" | "hi"> & Bounds): [string, string] | null {
  const { naturalMin, naturalMax } = facts;
  for (const field of ["baseline", "target", "lo", "hi"] as const) {
    const value = facts[field];
    if (value !== null && naturalMax !== null && value > naturalMax)
      return [field, `This lies above ${naturalMax}, the highest possible value.`];
    if (value !== null && naturalMin !== null && value < naturalMin)
      return [field, `This lies below ${naturalMin}, the lowest possible value.`];
  }
  return null;
}

type Bounds = { naturalMin: number | null; naturalMax: number | null };

/** Everything M1 to M6 say about a key result today. */
export const judge = (
  measure: MeasureFacts,
  kind: ObjectiveKind,
  today: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): MeasureStatus => measureStatus(specOf(measure), readingsOf(measure), kind, today, thresholds);

export type ObjectiveSignals = {
  score: number | null;
  coverage: number;
  weakest: string | null;
  confidence: number | null;
  status: SignalStatus;
  lastKnown: SignalStatus | null;
  /** M23: weighted shortfall against what its own plan expects today, 0..1. */
  gap: number;
  reasons: string[];
};

type Judged = { measure: MeasureFacts; judged: MeasureStatus };

/** M4, M5, M6 of an objective from its own measures; children never enter. */
export function objectiveSignals(
  measures: readonly Judged[],
  today: string,
  grade: Grade | null = null,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): ObjectiveSignals {
  const scored = measures.map(({ measure, judged }) => ({
    title: measure.title,
    weight: measure.weight,
    score: judged.progress?.score ?? null,
  }));
  const roll = rollUp(scored, { closing: grade !== null });
  const status = objectiveStatus(
    measures.map(({ measure, judged }) => ({
      id: measure.id,
      title: measure.title,
      weight: measure.weight,
      status: judged.status,
      lastKnown: judged.lastKnown,
    })),
    today,
    grade,
    thresholds,
  );
  return {
    score: roll.score,
    coverage: roll.coverage,
    weakest: roll.weakest?.title ?? null,
    confidence: objectiveConfidence(measures.map(({ judged }) => judged.reading?.confidence ?? null)),
    status: status.level,
    lastKnown: status.lastKnown,
    gap: shortfall(measures),
    reasons: status.reasons,
  };
}

function shortfall(measures: readonly Judged[]): number {
  let [behind, weight] = [0, 0];
  for (const { measure, judged } of measures) {
    if (judged.pace.expected === null || !judged.progress) continue;
    behind += measure.weight * Math.max(0, judged.pace.expected - judged.progress.score);
    weight += measure.weight;
  }
  return weight > 0 ? behind / weight : 0;
}
