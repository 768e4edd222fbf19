import { daysBetween, type IsoDate } from "./calendar";
import { isAbove, isBelow } from "./compare";
import { confidenceLevel, confidenceSigns } from "./confidence";
import { elapsedShare, measurePace, type ObjectiveKind, type Pace } from "./pace";
import { type MeasureSpec, measureProgress, type Progress, type Reading } from "./progress";
import { paceSentence, trendSentence } from "./status-sentences";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { measureTrend, type TrendResult } from "./trend";
import { count } from "./wording";

/** Words of a running measure. Only the first three are ordered; the others say that nothing can be compared. */
export type LiveStatus = "on_track" | "at_risk" | "off_track" | "too_early" | "not_started" | "no_data";
export type MeasureStatusWord = LiveStatus | "stale";

/** `lastKnown` is set for a stale measure only; `base` is what data say before the owner's confidence is heard. */
export type MeasureStatus = {
  status: MeasureStatusWord;
  lastKnown: LiveStatus | null;
  base: LiveStatus;
  basis: "forecast" | "pace" | "confidence";
  progress: Progress | null;
  pace: Pace;
  trend: TrendResult;
  reading: Reading | null;
  optimismGap: boolean;
  hiddenDoubt: boolean;
  reasons: string[];
  asOf: IsoDate;
};

const BY_TREND = { likely: "on_track", either_way: "at_risk", unlikely: "off_track" } as const;
const LADDER: readonly LiveStatus[] = ["on_track", "at_risk", "off_track"];

/** The worse of two statuses on the ladder on track, at risk, off track; words off the ladder give way. */
export function worse(a: LiveStatus, b: LiveStatus): LiveStatus {
  return severity(b) > severity(a) ? b : a;
}

function severity(status: LiveStatus): number {
  return LADDER.indexOf(status);
}

/**
 * M6, status of a running measure on `today`: forecast (M3) where there is one, else pace (M2); then the owner's
 * confidence may make it one step worse, never better. A yes/no measure has confidence only, until it is reached.
 * A last check-in older than 1.5 × cadence makes it stale: `lastKnown` is the status on the day of that check-in.
 * Naive: letting a hopeful owner colour a measure green.
 */
export function measureStatus(
  spec: MeasureSpec,
  readings: readonly Reading[],
  kind: ObjectiveKind,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): MeasureStatus {
  const reading = lastReading(readings, today);
  const live = liveStatus(spec, readings, reading, kind, today, thresholds);
  const silent = reading === null ? 0 : daysBetween(reading.asOf, today);
  if (reading === null || !isAbove(silent, thresholds.stale.factor * spec.cadenceDays)) return live;
  const then = liveStatus(spec, readings, reading, kind, reading.asOf, thresholds);
  const reason = `No check-in for ${count(silent, "day")}; one is expected every ${spec.cadenceDays}.`;
  return { ...live, status: "stale", lastKnown: then.status as LiveStatus, reasons: [reason, ...then.reasons] };
}

function liveStatus(
  spec: MeasureSpec,
  readings: readonly Reading[],
  reading: Reading | null,
  kind: ObjectiveKind,
  today: IsoDate,
  thresholds: Thresholds,
): MeasureStatus {
  const progress = measureProgress(spec, reading, today);
  const pace = measurePace(spec, progress?.score ?? null, kind, today, thresholds);
  const trend = measureTrend(spec, readings, kind, today, thresholds);
  const confidence = reading?.confidence ?? null;
  const shared = { lastKnown: null, progress, pace, trend, reading, asOf: today };
  if (spec.type === "binary") {
    const heard = binaryStatus(progress, confidence, kind, spec, today, thresholds);
    return { ...shared, ...heard, base: heard.status, basis: "confidence", optimismGap: false, hiddenDoubt: false };
  }
  const [base, basis, sentence] = trend.ok
    ? ([BY_TREND[trend.trend.class], "forecast", trendSentence(trend.trend)] as const)
    : ([pace.status === "no_curve" ? "no_data" : pace.status, "pace", paceSentence(pace)] as const);
  const signs = confidenceSigns(confidence, base, thresholds);
  const reasons = [sentence];
  const status = stepDown(base, confidence, kind, thresholds);
  if (status !== base) reasons.push(`The owner's confidence is ${confidence} of 10, lower than the data suggest.`);
  if (signs.optimismGap) reasons.push(`The owner's confidence is ${confidence} of 10 although the data say off track.`);
  return { ...shared, status, base, basis, ...signs, reasons };
}

function stepDown(
  base: LiveStatus,
  confidence: number | null,
  kind: ObjectiveKind,
  thresholds: Thresholds,
): LiveStatus {
  const rank = severity(base);
  if (confidence === null || rank < 0) return base;
  return severity(confidenceLevel(confidence, kind, thresholds)) > rank ? (LADDER[rank + 1] ?? base) : base;
}

function binaryStatus(
  progress: Progress | null,
  confidence: number | null,
  kind: ObjectiveKind,
  spec: MeasureSpec,
  today: IsoDate,
  thresholds: Thresholds,
): { status: LiveStatus; reasons: string[] } {
  if (progress?.score === 1) return { status: "on_track", reasons: ["Reached."] };
  if (confidence !== null) {
    const status = confidenceLevel(confidence, kind, thresholds);
    return { status, reasons: [`A yes/no result: the owner's confidence is ${confidence} of 10.`] };
  }
  const elapsed = elapsedShare(spec.startOn, spec.dueOn, today);
  if (elapsed === 0) return { status: "not_started", reasons: ["Not started."] };
  if (isBelow(elapsed, thresholds.pace.grace)) return { status: "too_early", reasons: ["Too early to say."] };
  return { status: "no_data", reasons: ["A yes/no result without a stated confidence."] };
}

/** The newest reading that is not after `today`; of two on one date the later given. */
export function lastReading(readings: readonly Reading[], today: IsoDate): Reading | null {
  let last: Reading | null = null;
  for (const reading of readings) {
    if (reading.asOf <= today && (last === null || reading.asOf >= last.asOf)) last = reading;
  }
  return last;
}
