import { daysBetween } from "@/lib/dates";
import { type Advice, type Belief, hypothesisVerdict, weighed } from "../signals/hypothesis";
import { debunkToDecision, groundSourceShare } from "../signals/supporting-counts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../signals/thresholds";
import { percent, spanWords } from "../signals/wording";
import type { EvidenceStrength, HypothesisStatus, SourceKind, Verdict } from "../vocabulary";

export type Finding = {
  id: string;
  direction: "for" | "against";
  strength: EvidenceStrength;
  sourceKind: SourceKind;
  sourceKey: string;
  isRetracted: boolean;
  byExecutive: boolean;
};

export type Judged = {
  /** 0 to 1 for computing and drawing; people read `words`. */
  probability: number;
  decibans: number;
  words: string;
  /** "Very unlikely (5 %)." */
  said: string;
  /** "Started at even odds; two moderate findings against, one weak for." */
  because: string;
  advice: Advice;
  sources: number;
  findings: number;
  /** What the organization compares with: weights of findings, and where a verdict is advised. */
  limits: Limits;
};

export type Limits = Thresholds["hypothesis"];

/** One spelling of a source is another spelling of the same source. */
const sourceOf = (key: string) => key.trim().toLowerCase();

/** M21 for one bet. Advice only; a person decides. */
export function beliefOf(
  bet: { prior: number; testBy: string | null },
  findings: readonly Finding[],
  today: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Judged {
  const pieces = findings.map((one) => ({ ...one, sourceKey: sourceOf(one.sourceKey) }));
  const signal = hypothesisVerdict(bet.prior, pieces, bet.testBy, today, thresholds);
  const value: Belief = signal.value ?? { probability: bet.prior, decibans: 0, words: "", sources: 0, retracted: [] };
  return {
    ...value,
    said: signal.reasons[0] ?? "",
    because: signal.reasons[1] ?? "",
    advice: signal.level,
    findings: pieces.length - value.retracted.length,
    limits: thresholds.hypothesis,
  };
}

/** One step of the walk from where belief began to where it stands, in decibans. */
export type Step<T extends Finding> = { finding: T; counts: number; from: number; to: number };

/** How each finding moved belief, oldest first; a repeat of one source moves it half as far. Retracted ones move nothing. */
export function walkOf<T extends Finding>(
  prior: number,
  findings: readonly T[],
  limits: Limits = DEFAULT_THRESHOLDS.hypothesis,
): { start: number; steps: Step<T>[] } {
  const pieces = findings.map((one) => ({ ...one, sourceKey: sourceOf(one.sourceKey) }));
  const counts = weighed(pieces, { hypothesis: limits });
  const start = 10 * Math.log10(prior / (1 - prior));
  let at = start;
  const steps = findings
    .filter((one) => !one.isRetracted)
    .map((finding) => {
      const weight = counts.get(finding.id) ?? 0;
      const from = at;
      at += finding.direction === "for" ? weight : -weight;
      return { finding, counts: weight, from, to: at };
    });
  return { start, steps };
}

/** What is seen or counted is no opinion, whoever writes it down. */
const facts: readonly SourceKind[] = ["interviews", "behaviour", "measure", "experiment", "market_data"];

/**
 * N6: how much of it comes from the ground; "rests on leadership opinion" where all of it is what executives think or were
 * told, or anybody's opinion. Null while there is nothing to say.
 */
export function groundSentence(findings: readonly Finding[]): string | null {
  const kept = findings.filter((one) => !one.isRetracted);
  const share = groundSourceShare(kept);
  if (share === null) return null;
  const seen = kept.filter(({ sourceKind }) => facts.includes(sourceKind)).length;
  if (share === 0 && seen === 0) return "Rests on leadership opinion.";
  if (share === 0)
    return `Executives brought in all of it; ${seen === kept.length ? "none of it is" : `${seen} of ${kept.length} findings are more than`} opinion.`;
  const ground = Math.round(share * kept.length);
  return ground === kept.length
    ? "All of it comes from the ground."
    : `${ground} of ${kept.length} findings come from the ground.`;
}

/** N5: how long a debunked bet has waited, or waited, for the decision that answers it; flagged above the organization's limit. */
export function decisionWait(
  debunkedOn: string,
  decidedOn: string | null,
  today: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
) {
  const { days, isOpen, isFlagged } = debunkToDecision(debunkedOn, decidedOn, today, thresholds);
  const words = days === 0 ? "on the same day" : days === 1 ? "one day" : `${days} days`;
  const said = isOpen
    ? days === 0
      ? "Debunked today; no decision answers it yet."
      : `Debunked ${words} ago; no decision answers it yet.`
    : days === 0
      ? "A decision answered it on the same day."
      : `A decision answered it after ${words}.`;
  return { days, isOpen, isFlagged, said, longest: spanWords(thresholds.hypothesis.decisionDays) };
}

const advised: Record<Advice, string> = {
  propose_supported: "The evidence says: supported.",
  propose_debunked: "The evidence says: debunked.",
  propose_inconclusive: "Its day has passed and the evidence does not settle it: inconclusive.",
  untested: "Untested: its day has passed without a finding that is more than weak.",
  open: "The evidence advises no verdict yet.",
};

/** What M21 advises, in words; and what is still missing where the number alone would say more. */
export function adviceSentence(
  judged: Pick<Judged, "advice" | "probability" | "sources"> & { limits?: Limits },
): string {
  const { advice, probability, limits = DEFAULT_THRESHOLDS.hypothesis } = judged;
  if (advice !== "open") return advised[advice];
  if (probability <= limits.debunk || probability >= limits.support)
    return limits.minSources === 2
      ? "The evidence advises no verdict yet: it comes from one source, and a verdict needs two."
      : `The evidence advises no verdict yet: a verdict needs ${limits.minSources} sources that point its way.`;
  if (probability <= limits.refuted)
    return `The evidence advises no verdict yet: it still stands above the ${percent(limits.debunk)} at which it would say debunked.`;
  if (probability >= limits.proven)
    return `The evidence advises no verdict yet: it still stands below the ${percent(limits.support)} at which it would say supported.`;
  return advised.open;
}

/** The verdict that the advice names, if it names one. */
export const advisedVerdict = (advice: Advice): Verdict | null =>
  advice === "propose_supported"
    ? "supported"
    : advice === "propose_debunked"
      ? "debunked"
      : advice === "open"
        ? null
        : "inconclusive";

/** Days to the day of test, as people say them; null when it has its verdict or no day. */
export function testWords(bet: { status: HypothesisStatus; testBy: string | null }, today: string): string | null {
  if (!bet.testBy || (bet.status !== "open" && bet.status !== "draft")) return null;
  const days = daysBetween(today, bet.testBy);
  if (days < 0) return days === -1 ? "its day was yesterday" : `its day was ${-days} days ago`;
  return days === 0 ? "tested today" : days === 1 ? "one day left" : `${days} days left`;
}
