import { atLeast, atMost } from "./compare";
import { roundHalfUp } from "./wording";

/** Answers 1–5 of a cell in three parts, unrounded, with how many answered. For computing; people see `shownShare`. */
export type AnswerShares = { answers: number; favourable: number; neutral: number; unfavourable: number };

/** What people may see of a share: rounded to five points, and capped so that unanimity reveals nobody. */
export type ShownShare = { share: number; bound: "at_most" | "at_least" | "about" };

/** The parts of a list of answers 1–5: 4 and 5 favourable, 3 neutral, 1 and 2 unfavourable; `null` without answers. */
export function answerShares(answers: readonly number[]): AnswerShares | null {
  const part = (low: number, high: number) => answers.filter((a) => a >= low && a <= high).length / answers.length;
  if (answers.length === 0) return null;
  return { answers: answers.length, favourable: part(4, 5), neutral: part(3, 3), unfavourable: part(1, 2) };
}

/**
 * A share as it may be shown: fewer than ten answers are capped at 20 % and 80 %, more at 10 % and 90 %; in between it is
 * rounded to five points. Naive: exact shares, where 100 % of six people names all six.
 */
export function shownShare(share: number, answers: number): ShownShare {
  const cap = answers < 10 ? 0.2 : 0.1;
  if (atMost(share, cap)) return { share: cap, bound: "at_most" };
  if (atLeast(share, 1 - cap)) return { share: 1 - cap, bound: "at_least" };
  return { share: roundHalfUp(share * 20) / 20, bound: "about" };
}

/** A shown share in words: "≥ 80 %", "≤ 20 %", "45 %". */
export function shareWords({ share, bound }: ShownShare): string {
  const sign = { at_most: "≤ ", at_least: "≥ ", about: "" }[bound];
  return `${sign}${roundHalfUp(share * 100)} %`;
}
