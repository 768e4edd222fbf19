import { daysBetween, type IsoDate } from "./calendar";
import { atLeast, clamp, isBelow } from "./compare";
import type { MeasureSpec } from "./progress";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** Committed objectives are expected in full; aspirational ones are met at 0.7. */
export type ObjectiveKind = "committed" | "aspirational";

export type PaceStatus = "not_started" | "too_early" | "on_track" | "at_risk" | "off_track" | "no_data" | "no_curve";

/** `elapsed` 0..1 of the time between start and due; `expected` and `gap` in score, `null` where nothing is expected. */
export type Pace = { elapsed: number; expected: number | null; gap: number | null; status: PaceStatus };

/** The share of the time between start and due that has passed, 0..1. */
export function elapsedShare(startOn: IsoDate, dueOn: IsoDate, today: IsoDate): number {
  const length = daysBetween(startOn, dueOn);
  if (length <= 0) return today >= dueOn ? 1 : 0;
  return clamp(daysBetween(startOn, today) / length, 0, 1);
}

/** The score at which an objective of this kind counts as reached. */
export function scoreToReach(kind: ObjectiveKind, thresholds: Thresholds = DEFAULT_THRESHOLDS): number {
  return kind === "committed" ? 1 : thresholds.aspiration;
}

/**
 * The score that the measure's own plan expects today: `a·e` on a line; the weight of milestones due before today on a
 * milestone curve (never multiplied by `a`); `null` without a curve. A milestone without a date is due with the measure.
 */
export function expectedScore(spec: MeasureSpec, kind: ObjectiveKind, today: IsoDate, thresholds = DEFAULT_THRESHOLDS) {
  if (spec.curve === "none") return null;
  if (spec.curve === "linear") {
    return scoreToReach(kind, thresholds) * elapsedShare(spec.startOn, spec.dueOn, today);
  }
  const all = sum(spec.milestones.map((m) => m.weight));
  const due = spec.milestones.filter((m) => (m.due ?? spec.dueOn) < today);
  return all > 0 ? sum(due.map((m) => m.weight)) / all : null;
}

/**
 * M2, pace: the score against what the plan expects by now, as a difference. Before `grace` of the time has passed it is
 * too early to say; a missing score is `no_data`, never 0; a measure without curve is `no_curve`.
 * Naive: the ratio score ÷ elapsed, which reads "200 %" in the first days. The limits are design choices.
 */
export function measurePace(
  spec: MeasureSpec,
  score: number | null,
  kind: ObjectiveKind,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Pace {
  const elapsed = elapsedShare(spec.startOn, spec.dueOn, today);
  const expected = expectedScore(spec, kind, today, thresholds);
  const gap = score === null || expected === null ? null : score - expected;
  return {
    elapsed,
    expected,
    gap,
    status: today < spec.startOn ? "not_started" : paceStatus(elapsed, score, gap, thresholds),
  };
}

function paceStatus(elapsed: number, score: number | null, gap: number | null, { pace }: Thresholds): PaceStatus {
  // A reading on the first day is one: nothing that has been read has not been started.
  if (elapsed === 0) return score === null ? "not_started" : "too_early";
  if (isBelow(elapsed, pace.grace)) return "too_early";
  if (score === null) return "no_data";
  if (gap === null) return "no_curve";
  if (atLeast(gap, pace.on)) return "on_track";
  return atLeast(gap, pace.risk) ? "at_risk" : "off_track";
}
