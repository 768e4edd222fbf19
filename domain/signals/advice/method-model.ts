import type { Feature } from "./sentence-features";

/** A linear classifier: one weight for each of `2 ** bits` places, to which the names of features are hashed. */
export type Model = { bits: number; bias: number; threshold: number; weights: Float32Array };

/** As it stands in a file: a weight is a signed byte times `step`, all of them in base64. */
export type PackedModel = { bits: number; bias: number; threshold: number; step: number; weights: string };

/** Where a feature has its weight: FNV-1a of its name (Fowler, Noll and Vo), cut to `bits`. */
export function placeOf(name: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

/** Every feature of a sentence counts the less, the more there are, so that long sentences are judged like short ones. */
export const shareOf = (features: readonly Feature[]): number => 4 / Math.sqrt(Math.max(1, features.length));

/** What each feature adds to the score. */
export const contributions = (features: readonly Feature[], model: Model): number[] => {
  const share = shareOf(features);
  return features.map(({ name }) => share * (model.weights[placeOf(name, model.bits)] ?? 0));
};

/** Above zero: more likely a method than an outcome, in logarithms of the odds. */
export const scoreOf = (features: readonly Feature[], model: Model): number =>
  contributions(features, model).reduce((sum, one) => sum + one, model.bias);

export function packModel({ bits, bias, threshold, weights }: Model): PackedModel {
  const step = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127 || 1;
  const bytes = Int8Array.from(weights, (one) => Math.round(one / step));
  return { bits, bias, threshold, step, weights: Buffer.from(bytes.buffer).toString("base64") };
}

export function unpackModel({ weights, step, ...rest }: PackedModel): Model {
  const bytes = new Int8Array(Buffer.from(weights, "base64"));
  return { ...rest, weights: Float32Array.from(bytes, (one) => one * step) };
}
