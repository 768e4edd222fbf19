import { numberWord, pluralWord, sentence } from "@/lib/format";
import { isAbove, isBelow } from "../signals/compare";
import { departsFromAdvice } from "../signals/hypothesis";
import type { Thresholds } from "../signals/thresholds";
import type { Verdict } from "../vocabulary";
import { beliefOf, type Finding } from "./belief-rules";

export type DatedFinding = Finding & { recordedAt: Date; retractedAt: Date | null };

export type Decided = {
  prior: number;
  testBy: string | null;
  verdict: Verdict;
  verdictAt: Date;
  verdictOn: string;
  findings: readonly DatedFinding[];
};

/** What a verdict rested on and what came afterwards; `stands` says whether today's evidence still points its way. */
export type VerdictRecord = {
  /** The belief on the day of the verdict, and today; 0 to 1. */
  before: number;
  now: number;
  saidBefore: string;
  saidNow: string;
  /** The verdict went against the advice of its day. */
  departed: boolean;
  /** Findings and retractions that came later. */
  later: number;
  stands: boolean;
};

/**
 * M21, a verdict against what happened: the evidence as it stood on its day, and as it stands with all that came since.
 * Supported stands while belief is at least even, debunked while it is at most even, inconclusive until the evidence
 * would name a side. Naive: asking those who gave the verdict whether they were right.
 */
export function verdictRecord(bet: Decided, today: string, thresholds: Thresholds): VerdictRecord {
  const known = bet.findings
    .filter(({ recordedAt }) => recordedAt <= bet.verdictAt)
    .map((one) => ({ ...one, isRetracted: one.retractedAt !== null && one.retractedAt <= bet.verdictAt }));
  const before = beliefOf(bet, known, bet.verdictOn, thresholds);
  const now = beliefOf(bet, bet.findings, today, thresholds);
  const { support, debunk } = thresholds.hypothesis;
  const p = now.probability;
  const stands =
    bet.verdict === "supported"
      ? !isBelow(p, 0.5)
      : bet.verdict === "debunked"
        ? !isAbove(p, 0.5)
        : isBelow(p, support) && isAbove(p, debunk);
  const after = (at: Date | null) => at !== null && at > bet.verdictAt;
  return {
    before: before.probability,
    now: p,
    saidBefore: before.said,
    saidNow: now.said,
    departed: departsFromAdvice(bet.verdict, before.advice),
    later:
      bet.findings.filter((one) => after(one.recordedAt)).length +
      bet.findings.filter((one) => !after(one.recordedAt) && after(one.retractedAt)).length,
    stands,
  };
}

/** The record in one sentence, and what can be said of the odds that bets began with. */
export function verdictFinding(all: readonly (VerdictRecord & { verdict: Verdict; prior: number })[]): {
  said: string;
  odds: string;
} {
  if (all.length === 0) return { said: "No bet has a verdict yet.", odds: "" };
  const standing = all.filter((one) => one.stands).length;
  const verdicts = sentence(pluralWord(all.length, "verdict"));
  const said =
    standing === all.length
      ? `${verdicts}: ${all.length === 1 ? "it still stands" : "all still stand"} with what was found since.`
      : `${verdicts}: ${standing === 0 ? "none" : numberWord(standing)} still ${standing === 1 ? "stands" : "stand"} with what was found since.`;
  const sided = all.filter((one) => one.verdict !== "inconclusive");
  if (sided.length < leastSided)
    return {
      said,
      odds: `${sided.length === 0 ? "No bet was" : `${sentence(pluralWord(sided.length, "bet"))} ${sided.length === 1 ? "was" : "were"}`} decided either way; from ${leastSided} on the odds they began with can be judged.`,
    };
  const supported = sided.filter((one) => one.verdict === "supported").length;
  const expected = sided.reduce((sum, one) => sum + one.prior, 0);
  return {
    said,
    odds: `Of ${sided.length} bets that were decided either way, ${supported} came true; the odds they began with had said ${(Math.round(expected * 10) / 10).toString()}.`,
  };
}

/** Bets with a side below which their odds are not judged. */
const leastSided = 10;
