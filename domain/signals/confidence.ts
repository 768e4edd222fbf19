import { atLeast } from "./compare";
import type { ObjectiveKind } from "./pace";
import { mean } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** What an owner's stated chance (0..10) alone would say; aspirational objectives start at 5 by design. */
export function confidenceLevel(
  confidence: number,
  kind: ObjectiveKind,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): "on_track" | "at_risk" | "off_track" {
  const bands = thresholds.confidence[kind];
  if (atLeast(confidence, bands.fine)) return "on_track";
  return atLeast(confidence, bands.watch) ? "at_risk" : "off_track";
}

/**
 * M5, confidence of an objective: the lowest among its measures, `null` when nobody has said anything.
 * Naive: the mean, which hides the weak one; the product, which assumes that measures fail independently.
 */
export function objectiveConfidence(confidences: readonly (number | null)[]): number | null {
  const stated = confidences.filter((c) => c !== null && Number.isFinite(c)).map(Number);
  return stated.length === 0 ? null : Math.min(...stated);
}

/** Owners' last words on closed measures: stated chance 0..10 and whether the target was reached. */
export type ClosedStatement = { confidence: number; reached: boolean };

/**
 * M5, honesty of stated chances over closed measures: Brier score, 0 is perfect, 0.25 is always saying 5. `null`
 * without closed measures. Shown to the owner, and to the organization only in total from ten on. Source: Brier 1950.
 */
export function brierScore(closed: readonly ClosedStatement[]): number | null {
  return mean(closed.map(({ confidence, reached }) => (confidence / 10 - (reached ? 1 : 0)) ** 2));
}

/**
 * M5, where words and data part. Optimism gap: high confidence (≥ 7) while the data say off track, which is what an
 * unlikely forecast says. Hidden doubt: low confidence (≤ 3) while the data say on track. Both begin a conversation;
 * neither changes a colour by itself.
 */
export function confidenceSigns(
  confidence: number | null,
  base: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): { optimismGap: boolean; hiddenDoubt: boolean } {
  const { high, low } = thresholds.confidence;
  return {
    optimismGap: confidence !== null && confidence >= high && base === "off_track",
    hiddenDoubt: confidence !== null && confidence <= low && base === "on_track",
  };
}
