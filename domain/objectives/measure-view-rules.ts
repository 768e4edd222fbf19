import { daysBetween } from "../signals/calendar";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../signals/thresholds";
import type { ObjectiveKind, SignalStatus } from "../vocabulary";
import { judge, type MeasureFacts } from "./measure-rules";

/** The groups of thresholds that the picture of a measure compares with. */
export const measureLimits = ["pace", "trend", "stale", "confidence", "aspiration"] as const;

/** Where recent weeks lead (M3), in the measure's own unit. */
export type Outlook = {
  class: "likely" | "either_way" | "unlikely";
  central: number;
  low: number;
  high: number;
  /** The fitted line: where it begins, and where it stands at the last reading. */
  from: { date: string; value: number };
  now: number;
};

/** Everything M1 to M6 say about a measure, as plain values for pages. */
export type MeasureSigns = {
  status: SignalStatus;
  lastKnown: SignalStatus | null;
  raw: number | null;
  score: number | null;
  elapsed: number;
  expected: number | null;
  gap: number | null;
  outlook: Outlook | null;
  /** Why there is no forecast. */
  noOutlook: string | null;
  basis: "forecast" | "pace" | "confidence";
  value: number | null;
  asOf: string | null;
  confidence: number | null;
  optimismGap: boolean;
  hiddenDoubt: boolean;
  reasons: string[];
};

/** Judges a key result and flattens the answer. `day` is today, or the day on which the objective closed. */
export function signsOf(
  measure: MeasureFacts,
  kind: ObjectiveKind,
  day: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): MeasureSigns {
  const one = judge(measure, kind, day, thresholds);
  return {
    status: one.status,
    lastKnown: one.lastKnown,
    raw: one.progress?.raw ?? null,
    score: one.progress?.score ?? null,
    elapsed: one.pace.elapsed,
    expected: one.pace.expected,
    gap: one.pace.gap,
    outlook: one.trend.ok ? outlookOf(one.trend.trend, measure.startOn) : null,
    noOutlook: one.trend.ok ? null : one.trend.reason,
    basis: one.basis,
    value: one.reading?.value ?? null,
    asOf: one.reading?.asOf ?? null,
    confidence: one.reading?.confidence ?? null,
    optimismGap: one.optimismGap,
    hiddenDoubt: one.hiddenDoubt,
    reasons: one.reasons,
  };
}

type Trend = Extract<ReturnType<typeof judge>["trend"], { ok: true }>["trend"];

function outlookOf(trend: Trend, startOn: string): Outlook {
  const fitted = (date: string) => trend.line.intercept + trend.line.slope * daysBetween(startOn, date);
  const first = trend.points[0]?.asOf ?? startOn;
  const last = trend.points.at(-1)?.asOf ?? startOn;
  return {
    class: trend.class,
    central: trend.central,
    low: Math.min(trend.low, trend.high),
    high: Math.max(trend.low, trend.high),
    from: { date: first, value: fitted(first) },
    now: fitted(last),
  };
}

/** Where a KPI stands against its target band; either edge may be open. Null without a value or a band. */
export function bandPlace(
  value: number | null,
  band: { lo: number | null; hi: number | null },
): "inside" | "below" | "above" | null {
  if (value === null || (band.lo === null && band.hi === null)) return null;
  if (band.lo !== null && value < band.lo) return "below";
  return band.hi !== null && value > band.hi ? "above" : "inside";
}
