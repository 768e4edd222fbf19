import { exactWeeks, weeksAt } from "./finish-weeks";
import { sum } from "./statistics";

/** Weeks of work that are left, as earlier forecasts of the same size are compared. */
const longest = 12;
/** How many pseudo-outcomes the plain bootstrap counts for beside the team's own record. */
const priorWeight = 40;
/** An outcome of a year ago counts half. */
const halfLife = 52;
/** Below this many own outcomes (after their age is counted) the record is too short to speak of. */
export const leastRecord = 10;

/** Weeks until done at 50, 85 and 95 %; `record` is what the team's own past weighs, `outcomes` how many there were. */
export type CalibratedWeeks = { p50: number; p85: number; p95: number; record: number; outcomes: number };

/**
 * M9, the delivery forecast corrected by the team's own past: for every week of its history, how long did work of this
 * size really take, beside what the mean of the 12 weeks before had promised? The quantiles of these ratios, the recent ones
 * weighing more, are mixed with those of the plain bootstrap of M9, which counts for 40 outcomes. Bursts, lulls and
 * drift are in the record, which resampling single weeks cannot know. `history`: items finished per complete week,
 * oldest first; `remaining` items, at least 1. `null` when the last 12 weeks finished nothing. Naive: the bootstrap alone,
 * whose 85 % held 77 times in 100 on eight public histories. Source: split conformal prediction (Vovk; Lei) on ratios.
 */
export function calibratedWeeks(history: readonly number[], remaining: number, window = 12): CalibratedWeeks | null {
  const recent = history.slice(-window);
  const mean = sum(recent) / window;
  if (recent.length < window || mean <= 0 || remaining < 1) return null;
  const due = remaining / mean;
  const own = pastRatios(history, Math.min(longest, Math.max(1, Math.round(due))), window);
  const prior = bootstrapRatios(recent, remaining, due);
  const all = [...own, ...prior].sort((a, b) => a.ratio - b.ratio);
  const at = (q: number) => Math.max(1, Math.ceil(quantile(all, q) * due - 1e-9));
  return {
    p50: at(0.5),
    p85: at(0.85),
    p95: at(0.95),
    record: sum(own.map((one) => one.weight)),
    outcomes: own.length,
  };
}

type Outcome = { ratio: number; weight: number };

/** Real weeks over promised weeks for work of about `size` weeks, from every week that had a window before it. */
function pastRatios(history: readonly number[], size: number, window: number): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let from = window; from < history.length; from++) {
    const mean = sum(history.slice(from - window, from)) / window;
    if (mean <= 0) continue;
    const items = Math.max(3, Math.round(mean * size));
    const promised = items / mean;
    const took = weeksFor(history, from, items);
    const weight = 0.5 ** ((history.length - from) / halfLife);
    // Not done yet says something only once it is far beyond what was promised.
    const open = (history.length - from) / promised;
    if (took !== null) outcomes.push({ ratio: took / promised, weight });
    else if (open > 2.5) outcomes.push({ ratio: open, weight });
  }
  return outcomes;
}

function weeksFor(history: readonly number[], from: number, items: number): number | null {
  let done = 0;
  for (let at = from; at < history.length; at++) {
    done += history[at] ?? 0;
    if (done >= items) return at - from + 1;
  }
  return null;
}

/** The plain bootstrap as twenty outcomes of equal weight. */
function bootstrapRatios(recent: readonly number[], remaining: number, due: number): Outcome[] {
  const cap = 520;
  const plain = exactWeeks([...recent], Math.round(remaining), cap);
  return Array.from({ length: 20 }, (_, step) => ({
    ratio: (weeksAt(plain, (step + 0.5) / 20) ?? cap) / due,
    weight: priorWeight / 20,
  }));
}

function quantile(sorted: readonly Outcome[], q: number): number {
  const goal = q * sum(sorted.map((one) => one.weight));
  let reached = 0;
  for (const { ratio, weight } of sorted) {
    reached += weight;
    if (reached >= goal) return ratio;
  }
  return sorted.at(-1)?.ratio ?? 1;
}
