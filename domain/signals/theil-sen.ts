import { ascending, median } from "./statistics";

/** A line `value = intercept + slope·t` with the interval of its slope. */
export type Line = { slope: number; intercept: number; slopeLow: number; slopeHigh: number };

/**
 * Theil–Sen line: the median of all pairwise slopes, and the median of what is left as intercept. Up to 29 % of wrong
 * points cannot carry it away. The slope interval is Sen's, by the variance of Kendall's statistic; `z` is the normal
 * quantile (1.2816 for 80 %). Needs two points with different `t`. Sources: Theil 1950, Sen 1968.
 */
export function theilSen(points: readonly (readonly [t: number, value: number])[], z: number): Line {
  const slopes: number[] = [];
  points.forEach(([ti, yi], i) => {
    for (const [tj, yj] of points.slice(i + 1)) if (tj !== ti) slopes.push((yj - yi) / (tj - ti));
  });
  const sorted = ascending(slopes);
  const slope = median(sorted);
  if (slope === null) throw new RangeError("A line needs two points at different times.");
  const intercept = median(points.map(([t, y]) => y - slope * t)) ?? 0;
  const n = points.length;
  const pairs = sorted.length;
  const reach = z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const lower = Math.max(1, Math.floor((pairs - reach) / 2));
  const upper = Math.min(pairs, Math.ceil((pairs + reach) / 2) + 1);
  return { slope, intercept, slopeLow: sorted[lower - 1] ?? slope, slopeHigh: sorted[upper - 1] ?? slope };
}
