import type { EvidenceStrength, HypothesisStatus, SourceKind, Verdict } from "../vocabulary";

/** Where belief may begin; 0.5 is even odds. */
export const priors = ["0.20", "0.35", "0.50", "0.65", "0.80"] as const;

/** What the evidence must answer to. Frozen when the bet opens (R7); later edits are counted and shown. */
export type Frozen = { supportIf: string; debunkIf: string; testBy: string | null };

/** Why a bet cannot be opened now, or null: without its rules anything could be called support afterwards. */
export function whyNotOpen(bet: Frozen & { status: HypothesisStatus }): string | null {
  if (bet.status !== "draft") return bet.status === "open" ? "It is open already." : "It has its verdict already.";
  if (!bet.supportIf) return "Write first what would support it.";
  if (!bet.debunkIf) return "Write first what would debunk it.";
  return bet.testBy ? null : "Name first the day by which it is tested.";
}

/** Whether an edit touches what was frozen. */
export const changesRules = (before: Frozen, after: Frozen): boolean =>
  before.supportIf !== after.supportIf || before.debunkIf !== after.debunkIf || before.testBy !== after.testBy;

/** Why an open bet cannot be edited so, or null. */
export function whyNotEdited(
  before: { status: HypothesisStatus; prior: number },
  after: Frozen & { prior: number },
): { field: string; sentence: string } | null {
  if (before.status === "draft") return null;
  if (before.status !== "open")
    return { field: "form", sentence: "It has its verdict. An executive opens it again before its words change." };
  if (before.prior !== after.prior)
    return { field: "prior", sentence: "Where belief began was set before the evidence; it stays." };
  if (!after.supportIf) return { field: "supportIf", sentence: "An open bet keeps its rule of support." };
  if (!after.debunkIf) return { field: "debunkIf", sentence: "An open bet keeps its rule of debunking." };
  return after.testBy ? null : { field: "testBy", sentence: "An open bet keeps its day." };
}

/** Five conversations are the fewest that count as interviews. */
export const fewestInterviews = 5;

/** The most that a kind of source can weigh (E8): opinions and anecdotes are weak, however sure their teller is. */
export function strongestOf(kind: SourceKind, interviews: number | null): EvidenceStrength {
  if (kind === "opinion" || kind === "anecdote") return "weak";
  if (kind === "interviews") return (interviews ?? 0) >= fewestInterviews ? "moderate" : "weak";
  return kind === "market_data" ? "moderate" : "strong";
}

const order: readonly EvidenceStrength[] = ["weak", "moderate", "strong"];

/** The sentence that refuses a strength above what its source can carry, or null. */
export function whyTooStrong(kind: SourceKind, interviews: number | null, strength: EvidenceStrength): string | null {
  const most = strongestOf(kind, interviews);
  if (order.indexOf(strength) <= order.indexOf(most)) return null;
  if (kind === "interviews" && most === "weak")
    return "Fewer than five interviews are anecdotes: weak at most. Say how many there were.";
  const words = {
    opinion: "An opinion",
    anecdote: "An anecdote",
    interviews: "Interviews",
    market_data: "Market data",
  };
  return `${words[kind as keyof typeof words]} ${kind === "interviews" ? "are" : "is"} ${most} at most.`;
}

/** Why evidence cannot be added now, or null. After a verdict it can: new evidence is the reason to open a bet again. */
export const whyNoEvidence = (status: HypothesisStatus): string | null =>
  status === "draft"
    ? "Its rules are not frozen yet. Open it first, so that the evidence cannot choose the rules."
    : null;

/** The sentence that refuses a source whose evidence was taken back, or null. */
export const whyRetracted = (retraction: { reason: string } | null): string | null =>
  retraction ? `This source was retracted: ${retraction.reason} Name another source.` : null;

/** Why a verdict cannot be proposed now, or null. */
export const whyNoVerdict = (status: HypothesisStatus): string | null =>
  status === "open"
    ? null
    : status === "draft"
      ? "A draft is not judged; open it first."
      : "It has its verdict already.";

/**
 * Whose bet it is, for the policy: its owner's; a draft also belongs to who suggested it, until it opens.
 */
export const subjectOf = (
  bet: { status: HypothesisStatus; ownerId: string; createdBy: string | null },
  membershipId: string,
): { ownerId: string; isDraft: boolean } => {
  const isDraft = bet.status === "draft";
  return { ownerId: isDraft && bet.createdBy === membershipId ? membershipId : bet.ownerId, isDraft };
};

/** `hypothesis:<id>` or `theme:<id>`: what an outside signal bears on, as one field of a form. */
export function linksOf(values: readonly string[]): { themeId: string | null; hypothesisId: string | null }[] {
  return values.map((value) => {
    const [type, id = ""] = value.split(":");
    return type === "theme" ? { themeId: id, hypothesisId: null } : { themeId: null, hypothesisId: id };
  });
}

/** A verdict against the advice is allowed and never silent. */
export const verdictNeedsReason = (verdict: Verdict, advised: string): string =>
  `The evidence does not say ${verdict}${advised ? `: ${advised}` : ""}. Say in a sentence why you see it otherwise.`;
