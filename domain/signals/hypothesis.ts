import type { IsoDate } from "./calendar";
import { atLeast, atMost, clamp, isAbove, isBelow } from "./compare";
import { type Evidence, evidenceSentence, type Strength, startSentence } from "./evidence";
import type { Signal } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { percent } from "./wording";

export type Advice = "propose_supported" | "propose_debunked" | "untested" | "propose_inconclusive" | "open";

/** `probability` 0..1 for computing; people see the words, never two decimals. `decibans` is clamped log-odds. */
export type Belief = { probability: number; decibans: number; words: string; sources: number; retracted: string[] };

/** The seven probability words of ICD 203. */
export function probabilityWords(p: number): string {
  if (isBelow(p, 0.05)) return "almost no chance";
  if (isBelow(p, 0.2)) return "very unlikely";
  if (isBelow(p, 0.45)) return "unlikely";
  if (atMost(p, 0.55)) return "roughly even";
  if (atMost(p, 0.8)) return "likely";
  return isAbove(p, 0.95) ? "almost certain" : "very likely";
}

/**
 * M21, what the evidence says of a hypothesis: prior log-odds plus a weight per piece (weak 2.5, moderate 7.5, strong
 * 12.5 decibans); the same source and direction counts half as much each further time. Verdicts need two sources that
 * point that way. Advice only: a person decides. Naive: counting pros and cons, or ten retellings of one anecdote.
 * Sources: Good 1950 on decibans; Jeffreys' grades of evidence; ICD 203 for the words.
 */
export function hypothesisVerdict(
  prior: number,
  evidence: readonly Evidence[],
  testBy: IsoDate | null,
  today: IsoDate,
  { hypothesis: h }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Belief, Advice> {
  const valid = evidence.filter((e) => !e.isRetracted);
  const odds = clamp(prior, 0.001, 0.999);
  const total =
    10 * Math.log10(odds / (1 - odds)) + weight(valid, "for", h.decibans) - weight(valid, "against", h.decibans);
  const decibans = clamp(total, -h.clamp, h.clamp);
  const probability = 1 / (1 + 10 ** (-decibans / 10));
  const sources = (direction: Evidence["direction"]) =>
    new Set(valid.filter((e) => e.direction === direction).map((e) => e.sourceKey)).size;

  let level: Advice = "open";
  if (atLeast(probability, h.support) && sources("for") >= h.minSources) level = "propose_supported";
  else if (atMost(probability, h.debunk) && sources("against") >= h.minSources) level = "propose_debunked";
  else if (testBy !== null && testBy < today)
    level = valid.some((e) => e.strength !== "weak") ? "propose_inconclusive" : "untested";

  const words = probabilityWords(probability);
  const retracted = evidence.filter((e) => e.isRetracted).map((e) => e.id);
  return {
    value: { probability, decibans, words, sources: new Set(valid.map((e) => e.sourceKey)).size, retracted },
    level,
    reasons: [
      `${words[0]?.toUpperCase()}${words.slice(1)} (${wholePercent(probability)}).`,
      `${startSentence(prior)}; ${evidenceSentence(valid)}.`,
    ],
    inputs: valid.map(({ id }) => ({ kind: "evidence", id })),
    asOf: today,
  };
}

// The sum of one direction, in decibans.
const weight = (evidence: readonly Evidence[], direction: Evidence["direction"], decibans: Record<Strength, number>) =>
  sum(counted(evidence, decibans).flatMap(({ piece, counts }) => (piece.direction === direction ? [counts] : [])));

/** What each piece counts by its id, in decibans without sign; a repeat counts half as much, a retracted piece nothing. */
export function weighed(
  evidence: readonly Evidence[],
  { hypothesis }: Pick<Thresholds, "hypothesis"> = DEFAULT_THRESHOLDS,
): Map<string, number> {
  const pieces = counted(evidence, hypothesis.decibans).map(({ piece, counts }) => [piece.id, counts] as const);
  return new Map([...evidence.map(({ id }) => [id, 0] as const), ...pieces]);
}

// Sorted by weight, the i-th piece of one source and direction counts w/2^i: a retelling is not a second finding.
function counted(evidence: readonly Evidence[], decibans: Record<Strength, number>) {
  const bySource = new Map<string, Evidence[]>();
  for (const piece of evidence.filter((one) => !one.isRetracted)) {
    const key = `${piece.direction} ${piece.sourceKey}`;
    bySource.set(key, [...(bySource.get(key) ?? []), piece]);
  }
  return [...bySource.values()].flatMap((list) =>
    list
      .sort((a, b) => decibans[b.strength] - decibans[a.strength])
      .map((piece, i) => ({ piece, counts: decibans[piece.strength] / 2 ** i })),
  );
}

function wholePercent(p: number): string {
  if (p < 0.01) return "below 1 %";
  return p > 0.99 ? "above 99 %" : percent(p);
}

/** M24 reads a load-bearing hypothesis as proven from 0.80 on, whether or not a verdict was confirmed. */
export function isProven(probability: number, { hypothesis }: Thresholds = DEFAULT_THRESHOLDS): boolean {
  return atLeast(probability, hypothesis.proven);
}

/** M24 reads a hypothesis as refuted up to 0.20. */
export function isRefuted(probability: number, { hypothesis }: Thresholds = DEFAULT_THRESHOLDS): boolean {
  return atMost(probability, hypothesis.refuted);
}

/** Whether a human verdict departs from the advice, which then needs a sentence. */
export function departsFromAdvice(verdict: "supported" | "debunked" | "inconclusive", advice: Advice): boolean {
  return advice !== `propose_${verdict}` && !(verdict === "inconclusive" && advice === "untested");
}
