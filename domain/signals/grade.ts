import { atLeast } from "./compare";
import type { ObjectiveKind } from "./pace";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

export type Grade = "met" | "near_miss" | "partly" | "missed";

/**
 * M6, grade of a closed objective or measure from its unrounded score. Committed: 1.0 met, from 0.9 near miss, else
 * missed (and a lesson is due). Aspirational: from 0.7 met, from 0.4 partly, else missed. A missing score is missed.
 * Naive: grading the rounded score, which leaves holes between 0.3 and 0.4. Source: 0.0–1.0 grading of key results.
 */
export function finalGrade(
  kind: ObjectiveKind,
  score: number | null,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Grade {
  const { aspirationalMet, aspirationalPartly, committedMet, committedNearMiss } = thresholds.grade;
  if (score === null) return "missed";
  if (kind === "aspirational") {
    if (atLeast(score, aspirationalMet)) return "met";
    return atLeast(score, aspirationalPartly) ? "partly" : "missed";
  }
  if (atLeast(score, committedMet)) return "met";
  return atLeast(score, committedNearMiss) ? "near_miss" : "missed";
}
