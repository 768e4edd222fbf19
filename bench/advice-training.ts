import { type Model, placeOf, scoreOf, shareOf } from "@/domain/signals/advice/method-model";
import { type Feature, sentenceFeatures } from "@/domain/signals/advice/sentence-features";

/** A sentence of a brief as somebody judged it; `kind` is the family it was written in. */
export type Example = { text: string; label: "outcome" | "method" | "borderline"; kind?: string };

export type Judged = { features: Feature[]; isMethod: boolean };

export const judged = (examples: readonly Example[]): Judged[] =>
  examples
    .filter(({ label }) => label !== "borderline")
    .map(({ text, label }) => ({ features: sentenceFeatures(text), isMethod: label === "method" }));

const bits = 16;
const settings = { rounds: 220, rate: 0.12, shrink: 0.7 };

/**
 * Logistic regression with an L2 penalty, fitted on everything at once by Adam (Kingma and Ba 2015): without chance, so
 * the same sentences give the same weights on every machine.
 */
export function train(examples: readonly Judged[], threshold = 0): Model {
  const rows = examples.map(({ features, isMethod }) => ({
    places: features.map(({ name }) => placeOf(name, bits)),
    share: shareOf(features),
    is: isMethod ? 1 : 0,
  }));
  const size = 1 << bits;
  const weights = new Float64Array(size + 1);
  const [slope, first, second] = [new Float64Array(size + 1), new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let round = 1; round <= settings.rounds; round++) {
    for (let at = 0; at < size; at++) slope[at] = settings.shrink * (weights[at] ?? 0);
    slope[size] = 0;
    for (const { places, share, is } of rows) {
      let score = weights[size] ?? 0;
      for (const place of places) score += share * (weights[place] ?? 0);
      const wrong = 1 / (1 + Math.exp(-score)) - is;
      for (const place of places) slope[place] = (slope[place] ?? 0) + share * wrong;
      slope[size] = (slope[size] ?? 0) + wrong;
    }
    const rate = (settings.rate / Math.sqrt(round / 20 + 1)) * (Math.sqrt(1 - 0.999 ** round) / (1 - 0.9 ** round));
    for (let at = 0; at <= size; at++) {
      const g = slope[at] ?? 0;
      if (g === 0) continue;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
      weights[at] = (weights[at] ?? 0) - (rate * (first[at] ?? 0)) / (Math.sqrt(second[at] ?? 0) + 1e-8);
    }
  }
  return { bits, bias: weights[size] ?? 0, threshold, weights: Float32Array.from(weights.subarray(0, size)) };
}

/** Scores of every sentence by a model that has seen no sentence of its kind: whole kinds are held out, in six parts. */
export function scoresUnseen(
  examples: readonly Example[],
  parts = 6,
): { score: number; isMethod: boolean; kind: string }[] {
  const kinds = [...new Set(examples.map(({ kind = "" }) => kind))];
  const partOf = new Map(kinds.map((kind, at) => [kind, (at * 7) % parts]));
  const known = examples.filter(({ label }) => label !== "borderline");
  return Array.from({ length: parts }, (_, part) => {
    const isOut = ({ kind = "" }: Example) => partOf.get(kind) === part;
    const model = train(judged(known.filter((one) => !isOut(one))));
    return known.filter(isOut).map(({ text, label, kind = "" }) => ({
      score: scoreOf(sentenceFeatures(text), model),
      isMethod: label === "method",
      kind,
    }));
  }).flat();
}

export type Scored = { score: number; isMethod: boolean };

/** The score that a share of the outcomes, `falsely`, would pass. */
export function thresholdFor(scored: readonly Scored[], falsely: number): number {
  const outcomes = scored
    .filter(({ isMethod }) => !isMethod)
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  return outcomes[Math.floor(falsely * outcomes.length)] ?? 0;
}

/** Shares in percent: methods found, and outcomes warned of falsely. */
export function rates(scored: readonly Scored[], threshold: number): { found: number; falsely: number } {
  const share = (isMethod: boolean) => {
    const all = scored.filter((one) => one.isMethod === isMethod);
    return (100 * all.filter(({ score }) => score > threshold).length) / Math.max(1, all.length);
  };
  return { found: share(true), falsely: share(false) };
}
