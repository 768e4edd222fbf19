import type { IsoDate } from "./calendar";
import { clamp } from "./compare";
import { sum } from "./statistics";

export type Milestone = { weight: number; due: IsoDate | null; doneOn: IsoDate | null; accepted: boolean };

/** Everything about a measure that its progress, pace and forecast need; `null` means not set. */
export type MeasureSpec = {
  type: "increase_decrease" | "percent" | "currency" | "band" | "milestone" | "binary";
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  tolerance: number | null;
  naturalMin: number | null;
  naturalMax: number | null;
  milestones: readonly Milestone[];
  curve: "linear" | "milestones" | "none";
  weight: number;
  startOn: IsoDate;
  dueOn: IsoDate;
  cadenceDays: number;
};

/** One check-in: the value (1 or 0 for a yes/no measure) and the owner's chance of reaching the target, 0..10. */
export type Reading = { asOf: IsoDate; value: number; confidence: number | null };

/** `raw` may pass 1 ("beyond target") or fall below 0 ("worse than start"); `score` is `raw` held in 0..1. */
export type Progress = { raw: number; score: number };

/** The sentence that refuses a measure which can never be scored, or `null` when it is sound. */
export function specProblem(spec: MeasureSpec): string | null {
  if (spec.dueOn <= spec.startOn) return "The due date must be after the start.";
  if (spec.type === "binary") return null;
  if (spec.type === "milestone") {
    const sound = spec.milestones.every((m) => m.weight >= 0) && sum(spec.milestones.map((m) => m.weight)) > 0;
    return sound ? null : "At least one milestone needs a weight above zero.";
  }
  if (spec.type === "band") {
    if (spec.lo === null || spec.hi === null) return "A band needs a lower and an upper edge.";
    if (spec.hi < spec.lo) return "The upper edge of the band is below the lower one.";
    return (spec.tolerance ?? spec.hi - spec.lo) > 0 ? null : "A band of one point needs a tolerance.";
  }
  if (spec.baseline === null || spec.target === null) return "Start and target are needed.";
  return spec.baseline === spec.target ? "Start and target are equal: use a band to keep a value where it is." : null;
}

/**
 * M1, progress of a measure. Directional: `(v − b)/(t − b)`, whose sign handles decrease. Band: 1 inside, outside by the
 * distance to the nearest edge. Milestones: weight done and accepted ÷ all weight, no partial credit (with `asOf`, as it
 * stood then). Yes/no: 0 or 1. `null` without a reading or when the measure cannot be scored.
 * Naive: `v/t`, which calls 45 of 60 "75 %" although the start was 40. Source: 0–1 grading; the 0/100 rule of earned value.
 */
export function measureProgress(
  spec: MeasureSpec,
  reading: Reading | null,
  asOf: IsoDate | null = null,
): Progress | null {
  if (spec.type === "milestone") return milestoneProgress(spec.milestones, asOf);
  return reading === null ? null : progressAt(spec, reading.value);
}

/** M1 of a value that may be a reading or a projection; `null` for milestone measures, which have no value. */
export function progressAt(spec: MeasureSpec, value: number): Progress | null {
  if (!Number.isFinite(value)) return null;
  if (spec.type === "binary") return progress(value >= 1 ? 1 : 0);
  if (spec.type === "band") return bandProgress(spec, value);
  if (spec.type === "milestone" || spec.baseline === null || spec.target === null) return null;
  return progress((value - spec.baseline) / (spec.target - spec.baseline));
}

function bandProgress(spec: MeasureSpec, value: number): Progress | null {
  const { lo, hi, baseline, tolerance } = spec;
  if (lo === null || hi === null || hi < lo) return null;
  const distance = (v: number) => Math.max(lo - v, v - hi, 0);
  if (distance(value) === 0) return progress(1);
  const fromStart = baseline === null ? 0 : distance(baseline);
  return progress(1 - distance(value) / (fromStart > 0 ? fromStart : (tolerance ?? hi - lo)));
}

function milestoneProgress(milestones: readonly Milestone[], asOf: IsoDate | null): Progress | null {
  const done = milestones.filter((m) => m.accepted && m.doneOn !== null && (asOf === null || m.doneOn <= asOf));
  return progress(sum(done.map((m) => m.weight)) / sum(milestones.map((m) => m.weight)));
}

function progress(raw: number): Progress | null {
  return Number.isFinite(raw) ? { raw, score: clamp(raw, 0, 1) } : null;
}
