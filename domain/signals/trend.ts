import { daysBetween, type IsoDate } from "./calendar";
import { atLeast, clamp, isBelow } from "./compare";
import { type ObjectiveKind, scoreToReach } from "./pace";
import { type MeasureSpec, progressAt, type Reading } from "./progress";
import { type Line, theilSen } from "./theil-sen";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";

export type TrendClass = "likely" | "either_way" | "unlikely";

/** Values at the due date in the measure's unit, the scores they would mean, and the line they come from. */
export type Trend = {
  class: TrendClass;
  central: number;
  low: number;
  high: number;
  centralScore: number;
  lowScore: number;
  highScore: number;
  line: Line;
  points: Reading[];
};

export type TrendResult = { ok: true; trend: Trend } | { ok: false; reason: string };

/**
 * M3, where the last check-ins lead: a Theil–Sen line through up to 12 readings of the last 120 days, carried from the
 * fitted last point to the due date, with an 80 % interval of the slope. `likely` when even the worst end reaches the
 * target (inside the band for bands), `unlikely` when not even the best does. The interval covers the slope only, and
 * weekly readings depend on each other, so it is too narrow; the chart says so.
 * Naive: least squares, which one typing error steers; or a trend over three points. Sources: Theil 1950, Sen 1968.
 */
export function measureTrend(
  spec: MeasureSpec,
  readings: readonly Reading[],
  kind: ObjectiveKind,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): TrendResult {
  if (spec.type === "milestone" || spec.type === "binary") return no("Milestones and yes/no measures have no trend.");
  const points = trendPoints(readings, today, thresholds);
  const first = points[0];
  const last = points.at(-1);
  const { minPoints, minSpanDays, z } = thresholds.trend;
  if (!first || !last || points.length < minPoints) {
    return no(
      `A forecast needs ${minPoints} check-ins within ${thresholds.trend.maxAgeDays} days; there are ${points.length}.`,
    );
  }
  const span = daysBetween(first.asOf, last.asOf);
  if (span < minSpanDays)
    return no(`A forecast needs check-ins over ${minSpanDays} days; these cover ${count(span, "day")}.`);
  const at = (date: IsoDate) => daysBetween(spec.startOn, date);
  const line = theilSen(
    points.map((p) => [at(p.asOf), p.value]),
    z,
  );
  const ahead = Math.max(0, at(spec.dueOn) - at(last.asOf));
  return project(spec, line, line.intercept + line.slope * at(last.asOf), ahead, kind, points, thresholds);
}

function project(
  spec: MeasureSpec,
  line: Line,
  fitted: number,
  ahead: number,
  kind: ObjectiveKind,
  points: Reading[],
  thresholds: Thresholds,
): TrendResult {
  const within = (v: number) =>
    clamp(v, spec.naturalMin ?? Number.NEGATIVE_INFINITY, spec.naturalMax ?? Number.POSITIVE_INFINITY);
  const [low, central, high] = [line.slopeLow, line.slope, line.slopeHigh].map((slope) =>
    within(fitted + slope * ahead),
  );
  if (low === undefined || central === undefined || high === undefined) return no("No line could be drawn.");
  const scores = [low, central, high].map((value) => progressAt(spec, value)?.score ?? null);
  const known = scores.filter((s) => s !== null);
  const [lowScore, highScore] = [Math.min(...known), coversBand(spec, low, high) ? 1 : Math.max(...known)];
  const centralScore = scores[1];
  if (known.length < 3 || centralScore === null || centralScore === undefined)
    return no("This measure cannot be scored.");
  const goal = spec.type === "band" ? 1 : scoreToReach(kind, thresholds);
  const verdict = atLeast(lowScore, goal) ? "likely" : isBelow(highScore, goal) ? "unlikely" : "either_way";
  return { ok: true, trend: { class: verdict, central, low, high, centralScore, lowScore, highScore, line, points } };
}

// Both ends of the interval may lie outside the band, one on each side: the band is then still within reach.
function coversBand(spec: MeasureSpec, low: number, high: number): boolean {
  return spec.type === "band" && spec.lo !== null && spec.hi !== null && low <= spec.hi && high >= spec.lo;
}

/** The readings a trend uses: one per date (the last given), not after today, not too old, the newest `maxPoints`. */
export function trendPoints(readings: readonly Reading[], today: IsoDate, thresholds = DEFAULT_THRESHOLDS): Reading[] {
  const { maxAgeDays, maxPoints } = thresholds.trend;
  const byDate = new Map(readings.filter((r) => Number.isFinite(r.value)).map((r) => [r.asOf, r]));
  return [...byDate.values()]
    .filter((r) => r.asOf <= today && daysBetween(r.asOf, today) <= maxAgeDays)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .slice(-maxPoints);
}

function no(reason: string): TrendResult {
  return { ok: false, reason };
}
