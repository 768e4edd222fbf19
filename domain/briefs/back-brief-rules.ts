import { workingDaysBetween } from "../signals/working-days";
import type { BackBriefState } from "../vocabulary";

/** Why a round cannot be given back yet, by field. Both parts are needed: what I understood and how I will do it. */
export function submissionDefects(round: { restatement: string; myPlan: string }): Record<string, string> {
  return {
    ...(round.restatement ? {} : { restatement: "Say the intent in your own words." }),
    ...(round.myPlan ? {} : { myPlan: "Say how you will go about it." }),
  };
}

/** The next round may be written when none is open: after sent back, withdrawn, or, as an addendum, after acceptance. */
export const mayStartRound = (last: BackBriefState | null): boolean =>
  last === null || (last !== "draft" && last !== "submitted");

type Round = { roundNo: number; state: BackBriefState; respondedAt: Date | null };

/** Acceptance stands until a later round of the same generation is accepted; a sent-back addendum does not undo it. */
export const isAccepted = (rounds: readonly Round[]): boolean => rounds.some((round) => round.state === "accepted");

/** First pass: accepted in round 1 (M16). */
export const isFirstPass = (rounds: readonly Round[]): boolean =>
  rounds.some((round) => round.roundNo === 1 && round.state === "accepted");

export type RecipientState = "accepted" | "waiting" | "sent_back" | "draft" | "not_begun" | "withdrawn";

/** Where one recipient stands in the current generation. */
export function recipientState(rounds: readonly Round[]): RecipientState {
  if (isAccepted(rounds)) return "accepted";
  const last = [...rounds].sort((a, b) => b.roundNo - a.roundNo)[0];
  if (!last) return "not_begun";
  return last.state === "submitted"
    ? "waiting"
    : last.state === "sent_back"
      ? "sent_back"
      : last.state === "withdrawn"
        ? "withdrawn"
        : "draft";
}

/** Working days from publication of the generation to acceptance, or to today while it waits. */
export const elapsedWorkingDays = (publishedOn: string, until: string): number =>
  workingDaysBetween(publishedOn, until);

/** Key tasks that no accepted back-brief took. */
export function untakenKeyTasks(
  keys: readonly string[],
  accepted: readonly { takenKeyTasks: readonly string[] }[],
): string[] {
  const taken = new Set(accepted.flatMap((one) => one.takenKeyTasks));
  return keys.filter((key) => !taken.has(key));
}
