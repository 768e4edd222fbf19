import { atLeast } from "./compare";
import { mulberry32 } from "./random";
import { sum } from "./statistics";

/** `cumulative[k - 1]` is the chance to be finished within `k` weeks; it ends at the cap or when it reaches 1. */
export type FinishWeeks = { cumulative: number[]; method: "exact" | "simulated" };

/**
 * M9, chance to finish `remaining` items within 1, 2, … weeks when each coming week equals a past one drawn at random,
 * computed without drawing (convolution). Needs whole counts.
 */
export function exactWeeks(history: readonly number[], remaining: number, cap: number): FinishWeeks {
  let left = new Map([[remaining, 1]]);
  const cumulative: number[] = [];
  let finished = 0;
  while (cumulative.length < cap && left.size > 0) {
    const next = new Map<number, number>();
    for (const [items, chance] of left) {
      for (const done of history) {
        const rest = items - done;
        const share = chance / history.length;
        if (rest <= 0) finished += share;
        else next.set(rest, (next.get(rest) ?? 0) + share);
      }
    }
    left = next;
    cumulative.push(Math.min(1, finished));
  }
  return { cumulative, method: "exact" };
}

export type Simulation = { trials: number; cap: number; seed: number; scopeRatios?: readonly number[] };

/**
 * M9 by drawing: each trial draws weeks with replacement until they cover the remaining items, which may first grow by a
 * ratio drawn from finished projects. The seed makes every run of a day the same.
 */
export function simulatedWeeks(
  history: readonly number[],
  remaining: number,
  { trials, cap, seed, scopeRatios = [] }: Simulation,
) {
  const random = mulberry32(seed);
  const draw = (values: readonly number[]) => values[Math.floor(random() * values.length)] ?? 0;
  const finishedIn = new Array<number>(cap).fill(0);
  for (let trial = 0; trial < trials; trial++) {
    let left = scopeRatios.length > 0 ? remaining * draw(scopeRatios) : remaining;
    for (let week = 0; week < cap; week++) {
      left -= draw(history);
      if (left <= 1e-9) {
        finishedIn[week] = (finishedIn[week] ?? 0) + 1;
        break;
      }
    }
  }
  const cumulative = finishedIn.map((_, week) => sum(finishedIn.slice(0, week + 1)) / trials);
  const last = cumulative.indexOf(cumulative.at(-1) ?? 0);
  return { cumulative: cumulative.slice(0, last + 1), method: "simulated" } satisfies FinishWeeks;
}

/** The first number of weeks whose chance is at least `q`; `null` when it lies beyond the cap. */
export function weeksAt({ cumulative }: FinishWeeks, q: number): number | null {
  const index = cumulative.findIndex((chance) => atLeast(chance, q));
  return index < 0 ? null : index + 1;
}

/** The number of weeks whose chance is nearest to `q`, the later of two equals; `null` when no chance reaches `q`. */
export function weeksNearest(weeks: FinishWeeks, q: number): number | null {
  const first = weeksAt(weeks, q);
  if (first === null || first === 1) return first;
  const [before = 0, at = 0] = weeks.cumulative.slice(first - 2, first);
  return q - before < at - q ? first - 1 : first;
}

/** The chance to be finished within `weeks`; 0 for none. */
export function chanceWithin({ cumulative }: FinishWeeks, weeks: number): number {
  return weeks <= 0 ? 0 : (cumulative[Math.min(weeks, cumulative.length) - 1] ?? 0);
}

/**
 * M9, chance that all of several things are finished within 1, 2, … weeks, if they do not hang together: their chances
 * multiplied. Naive: the latest of their P85 dates, which all of them meet far less often than 85 times in 100.
 */
export function jointWeeks(parts: readonly FinishWeeks[]): FinishWeeks {
  const length = Math.max(0, ...parts.map(({ cumulative }) => cumulative.length));
  return {
    cumulative: Array.from({ length }, (_, week) =>
      parts.reduce((chance, part) => chance * chanceWithin(part, week + 1), 1),
    ),
    method: parts.every(({ method }) => method === "exact") ? "exact" : "simulated",
  };
}
