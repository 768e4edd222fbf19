import { formatDate } from "@/lib/dates";
import { formatNumber, formatSigned } from "@/lib/format";
import { roundHalfUp } from "../signals/wording";
import type { MeasureKind, MeasureType, SignalStatus } from "../vocabulary";

/** How a status is spoken within a sentence. */
export const statusWords: Record<SignalStatus, string> = {
  on_track: "on track",
  at_risk: "at risk",
  off_track: "off track",
  stale: "stale",
  no_data: "without data",
  not_started: "not started",
  too_early: "too young to say",
  met: "met",
  near_miss: "a near miss",
  partly: "partly met",
  missed: "missed",
  stopped: "stopped",
};

/** One or no decimal is what a forecast can bear; small numbers get two. */
export function digitsFor(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  return largest >= 100 ? 0 : largest < 1 ? 2 : 1;
}

/** "520 vans", "67 %", "4 hours": a value as people write it. */
export function withUnit(value: number, unit: string, digits?: number): string {
  const text = formatNumber(value, digits);
  if (!unit) return text;
  return /^[€$£¥]$/.test(unit) ? `${unit}${text}` : `${text}\u00a0${unit}`;
}

type Goal = {
  type: MeasureType;
  unit: string;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
};

/** "0 to 1 200 vans", "inside 55 to 65 %": what was promised, in a few words. */
export function goalWords(goal: Goal & { baseline: number | null; steps?: number }): string {
  if (goal.type === "binary") return "yes or no";
  if (goal.type === "milestone") return `${goal.steps ?? 0} milestones`;
  if (goal.type === "band") return bandWords(goal);
  if (goal.target === null) return bandWords(goal);
  return goal.baseline === null
    ? withUnit(goal.target, goal.unit)
    : `${formatNumber(goal.baseline)} to ${withUnit(goal.target, goal.unit)}`;
}

/** "55 to 65 %", "at least 4 M€", "at most 1.5 %"; "no band" when there is none. */
export function bandWords({ lo, hi, unit }: Pick<Goal, "lo" | "hi" | "unit">): string {
  if (lo !== null && hi !== null) return `${formatNumber(lo)} to ${withUnit(hi, unit)}`;
  if (lo !== null) return `at least ${withUnit(lo, unit)}`;
  return hi !== null ? `at most ${withUnit(hi, unit)}` : "no band";
}

export const byDate = (dueOn: string | null): string => (dueOn ? ` by ${formatDate(dueOn)}` : "");

/** A value of this measure as a word or a number: a yes/no is not "1". */
export function valueWords(type: MeasureType, value: number | null, unit: string, digits?: number): string {
  if (value === null) return "no reading";
  if (type === "binary") return value >= 1 ? "yes" : "not yet";
  if (type === "milestone") return `${formatNumber(value * 100, 0)}\u00a0% accepted`;
  return withUnit(value, unit, digits);
}

/** A benchmark may be told in percent although the measure is not (growth of peers); its source then says so. */
export const benchmarkUnit = ({ unit, benchmarkSource }: { unit: string; benchmarkSource: string | null }): string =>
  /\bper ?cent\b|%/i.test(benchmarkSource ?? "") ? "%" : unit;

type Promised = Goal & { kind: MeasureKind; baseline: number | null; milestones: readonly unknown[] };

/** What a measure promises: a KPI its band where it has one, a key result its way. */
export const promiseWords = (measure: Promised): string =>
  measure.kind === "kpi" && (measure.lo !== null || measure.hi !== null)
    ? bandWords(measure)
    : goalWords({ ...measure, steps: measure.milestones.length });

/** Scores are kept unrounded and rounded half up for the eye only. */
export const scoreWords = (score: number, digits = 3): string => formatNumber(roundHalfUp(score, digits), digits);
export const gapWords = (gap: number): string => formatSigned(roundHalfUp(gap, 3), 3);
