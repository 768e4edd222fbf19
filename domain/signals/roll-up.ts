import { areFinite } from "./compare";
import { sum } from "./statistics";

export type ScoredMeasure = { title: string; weight: number; score: number | null };

/** `coverage` 0..1 is the weight that has a reading; `weakest` the measure with the lowest score. */
export type RollUp<M extends ScoredMeasure> = { score: number | null; coverage: number; weakest: M | null };

/**
 * M4, an objective from its own measures: weighted mean of the scores that exist, always beside its coverage and the
 * weakest measure by name. At closing, a measure without reading counts 0. `null` when nothing has a reading.
 * Children never enter. Naive: averaging up the tree, which reads "73 %" while the parent's own result has not moved,
 * and where splitting one child in two changes the parent.
 */
export function rollUp<M extends ScoredMeasure>(measures: readonly M[], { closing = false } = {}): RollUp<M> {
  const all = sum(measures.map((m) => m.weight));
  const read = measures.filter((m) => m.score !== null && areFinite(m.score, m.weight));
  const weight = sum(read.map((m) => m.weight));
  const weighted = sum(read.map((m) => m.weight * (m.score ?? 0)));
  const divisor = closing ? all : weight;
  return {
    score: divisor > 0 && areFinite(weighted, divisor) ? weighted / divisor : null,
    coverage: all > 0 && areFinite(weight, all) ? weight / all : 0,
    weakest: [...read].sort(byScoreThenTitle)[0] ?? null,
  };
}

function byScoreThenTitle(a: ScoredMeasure, b: ScoredMeasure): number {
  return (a.score ?? 0) - (b.score ?? 0) || b.weight - a.weight || (a.title < b.title ? -1 : 1);
}
