import { isAbove } from "./compare";
import { words } from "./readability";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/**
 * M16, how much of a restatement is the brief's own words: the share of its four-word runs that also occur in the
 * brief, 0..1, case and punctuation ignored; `null` for fewer than four words. `copied` above 0.40.
 * Naive: shared single words, which any text on the same subject has.
 */
export function copyCheck(restatement: string, brief: string, thresholds: Thresholds = DEFAULT_THRESHOLDS) {
  const { copyMax, shingle } = thresholds.backBrief;
  const own = shingles(restatement, shingle);
  const source = new Set(shingles(brief, shingle));
  const share = own.length === 0 ? null : own.filter((s) => source.has(s)).length / own.length;
  return { share, copied: share !== null && isAbove(share, copyMax) };
}

/** Every run of `size` words, lower-case. */
export function shingles(text: string, size: number): string[] {
  const all = words(text.toLowerCase().replaceAll("’", "'"));
  return all.slice(size - 1).map((_, i) => all.slice(i, i + size).join(" "));
}
