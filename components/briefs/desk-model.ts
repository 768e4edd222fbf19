import type { Desk } from "@/domain/briefs/back-brief-queries";
import { dateIn } from "@/lib/clock";
import type { ShownRound } from "./rounds";
import type { Sibling } from "./siblings";

export type Recipient = Desk["recipients"][number];

/** A round as it is shown; notes on copying and haste are for the author alone. */
export function shown(desk: Desk, round: Recipient["rounds"][number], timeZone: string): ShownRound {
  const on = (at: Date | null) => (at ? dateIn(timeZone, at) : null);
  const version = desk.versions.find((one) => one.id === round.briefVersionId);
  const notes = desk.mayAnswer
    ? [
        ...(round.isHasty ? ["Accepted in haste, right after it was sent."] : []),
        ...(round.isCopied
          ? [`${Math.round((round.copiedShare ?? 0) * 100)} % of it are the brief's own words: ask once more.`]
          : []),
      ]
    : [];
  const answered = round.respondedAt && (round.state === "accepted" || round.state === "sent_back");
  return {
    ...round,
    versionNo: version?.versionNo ?? 1,
    on: on(round.submittedAt),
    notes,
    answer: answered
      ? {
          who: desk.authorName,
          on: on(round.respondedAt) ?? "",
          text: round.responseText ?? "",
          kind: round.state === "accepted" ? null : round.returnKind,
        }
      : null,
  };
}

const marks = {
  accepted: "accepted",
  sent_back: "back",
  submitted: "waiting",
  draft: "draft",
  withdrawn: "back",
} as const;

/** The other recipients of the same brief, each with the shape of the rounds and the last plan. */
export function siblingsOf(desk: Desk, open: Recipient, base: string): Sibling[] {
  return desk.recipients
    .filter((one) => one.id !== open.id)
    .map((one) => {
      const current = one.rounds.filter((round) => round.generation === desk.generation);
      const last = current.findLast((round) => round.state !== "draft") ?? current.at(-1);
      const isDraft = one.state === "draft" && current.length < one.roundsInThis;
      return {
        id: one.id,
        name: one.name,
        team: one.teamName,
        marks: [...current.map((round) => marks[round.state]), ...(isDraft ? (["draft"] as const) : [])],
        plan: last?.myPlan || (one.state === "draft" ? "A draft, never sent." : "Nothing yet."),
        wait: one.state === "accepted" ? `after ${one.days} days` : `${one.days} days, not yet`,
        isLate: one.state !== "accepted" && one.days > 10,
        href: `${base}?of=${one.id}`,
      };
    });
}
