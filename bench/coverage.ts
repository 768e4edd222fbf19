import { calibratedWeeks, pastOutcomes, scoresOf } from "@/domain/signals/calibrated-forecast";
import { exactWeeks, weeksAt } from "@/domain/signals/finish-weeks";
import { EXPERTS } from "@/domain/signals/rate-experts";

export type Forecast = { p50: number; p85: number; p95: number };
export type Method = (history: readonly number[], remaining: number) => Forecast | null;
/** How often each percentile held, and the median width of P85 beside the size of the work, both in weeks. */
export type Coverage = { n: number; p50: number; p85: number; p95: number; width: number };

const beyond = 104;

/** M9 as the field does it: the last twelve weeks, drawn at random. */
export const plain: Method = (history, remaining) => {
  const finish = exactWeeks(history.slice(-12), remaining, beyond);
  const at = (q: number) => weeksAt(finish, q) ?? Number.POSITIVE_INFINITY;
  return { p50: at(0.5), p85: at(0.85), p95: at(0.95) };
};

/** As many outcomes as the public histories count for beside a team's own. */
const priorWeighs = 60;
const sizes = [2, 5, 10];

/** The mean logarithmic score of each expert on histories, less the best one's, times `priorWeighs`. */
export function priorOf(histories: readonly number[][]): number[] {
  const total = EXPERTS.map(() => 0);
  let all = 0;
  for (const size of sizes)
    for (const outcome of histories.flatMap((history) => pastOutcomes(history, size))) {
      if (outcome.isOpen) continue;
      all += 1 / size;
      scoresOf(outcome).forEach((score, at) => {
        total[at] = (total[at] ?? 0) + score / size;
      });
    }
  const best = Math.max(...total);
  return total.map((one) => (priorWeighs * (one - best)) / all);
}

/** The corrected forecast. As much of the past as the product looks at: two years. */
export const calibrated: Method = (history, remaining) => correctedFrom(undefined)(history, remaining);

/** The same with other starting weights, for a history that they have not seen. */
export const correctedFrom =
  (prior: readonly number[] | undefined): Method =>
  (history, remaining) => {
    const found = calibratedWeeks(history.slice(-104), remaining, prior);
    const at = (weeks: number | null) => weeks ?? Number.POSITIVE_INFINITY;
    return found && { p50: at(found.p50), p85: at(found.p85), p95: at(found.p95) };
  };

type Trial = { actual: number; forecast: Forecast; size: number };

/** Forecasts from every second week of a history on, for about 2, 5 and 10 weeks of work, beside what really happened. */
export function trialsOf(history: readonly number[], method: Method): Trial[] {
  const trials: Trial[] = [];
  for (const size of sizes)
    for (let from = 26; from < history.length - 1; from += 2) {
      const recent = history.slice(from - 12, from).reduce((sum, week) => sum + week, 0) / 12;
      const remaining = Math.max(3, Math.round(recent * size));
      const actual = weeksTaken(history, from, remaining);
      const forecast = actual === null ? null : method(history.slice(0, from), remaining);
      if (actual !== null && forecast) trials.push({ actual, forecast, size });
    }
  return trials;
}

function weeksTaken(history: readonly number[], from: number, remaining: number): number | null {
  let done = 0;
  for (let at = from; at < history.length; at++) {
    done += history[at] ?? 0;
    if (done >= remaining) return at - from + 1;
  }
  return null;
}

export function coverageOf(trials: readonly Trial[]): Coverage {
  const held = (p: keyof Forecast) => trials.filter((one) => one.actual <= one.forecast[p]).length / trials.length;
  const widths = trials.map((one) => Math.min(one.forecast.p85, beyond) / one.size).sort((a, b) => a - b);
  return {
    n: trials.length,
    p50: held("p50"),
    p85: held("p85"),
    p95: held("p95"),
    width: widths[widths.length >> 1] ?? 0,
  };
}

/** For each history the corrected forecast whose starting weights were learnt from all the others. */
export const unseenBy = (histories: Record<string, number[]>) => (name: string) =>
  correctedFrom(priorOf(Object.entries(histories).flatMap(([other, weeks]) => (other === name ? [] : [weeks]))));

/** The coverage of a method on each history, and on all together. */
export function judge(
  histories: Record<string, number[]>,
  methodFor: (name: string) => Method,
): Record<string, Coverage> {
  const each = Object.entries(histories).map(([name, history]) => [name, trialsOf(history, methodFor(name))] as const);
  return {
    ...Object.fromEntries(each.map(([name, trials]) => [name, coverageOf(trials)])),
    all: coverageOf(each.flatMap(([, trials]) => trials)),
  };
}
