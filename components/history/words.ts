const verbs: Record<string, string> = {
  "organization.created": "made the organization",
  "identity.edited": "edited identity and stage",
  "team.created": "made the team",
  "member.joined": "joined",
  "organization.edited": "edited name and rules",
  "forecasts.published": "kept the forecasts of the day",
  "thresholds.set": "set thresholds",
  "team.edited": "edited the team",
  "team.moved": "moved the team",
  "team.archived": "archived the team",
  "member.invited": "invited somebody",
  "member.invitation-renewed": "made a new link",
  "member.role-confirmed": "confirmed the role",
  "member.role-refused": "refused the role",
  "member.invitation-revoked": "took the invitation back",
  "member.edited": "set role and team",
  "member.suspended": "suspended the member",
  "member.reactivated": "let the member in again",
  "member.departed": "recorded the departure",
  "member.handed-over": "handed over what was theirs",
  "member.rehired": "took them back",
  "decision.made": "decided",
  "decision.proposed": "proposed it",
  "decision.rejected": "rejected the proposal",
  "decision.revisited": "looked at it again",
  "review.scheduled": "planned the review",
  "review.held": "opened the review",
  "review.noted": "wrote down what was said",
  "review.closed": "closed the review",
  "review.skipped": "skipped the review",
  "lesson.raised": "wrote down the lesson",
  "lesson.considered": "considered it",
  "lesson.adopted": "adopted it",
  "lesson.declined": "declined it",
  "dive.planned": "planned the visit",
  "dive.held": "said what was found",
  "dive.confirmed": "confirmed that it took place",
  "dive.cancelled": "called it off",
  "dive.restored": "took back that it was called off",
  "dive.follow-up-done": "kept a promise",
  "dive.finding-raised": "raised a finding as friction",
  "plan.made": "planned it",
  "plan.changed": "changed the plan",
  "plan.withdrawn": "took the plan back",
  "money.imported": "brought in money",
  "own-week.told": "told a week",
  "own-week.told-again": "told a week again",
  "project.redirected": "let it serve another objective",
  "brief.drafted": "drafted the brief",
  "brief.recipients-changed": "changed who gets it",
  "brief.edited": "edited the words",
  "brief.published": "published it",
  "brief.version-started": "began a new version",
  "brief.version-published": "published a new version",
  "brief.version-discarded": "threw the new version away",
  "brief.submitted-for-review": "asked for a review",
  "brief.returned": "sent it back to drafting",
  "brief.received": "received it",
  "back-brief.written": "wrote on the back-brief",
  "back-brief.submitted": "said it back",
  "back-brief.accepted": "accepted the back-brief",
  "back-brief.acceptance-taken-back": "took the acceptance back",
  "back-brief.reconfirmed": "said whether it still stands",
  "objective.close-proposed": "proposed to close it",
  "theme.edited": "edited the theme",
  "theme.drafted": "drafted the theme",
  "theme.put-in-force": "put the theme in force",
  "theme.retired": "retired the theme",
  "hypothesis.drafted": "wrote down the bet",
  "hypothesis.opened": "opened the bet: its rules are frozen",
  "hypothesis.edited": "edited the bet",
  "hypothesis.rules-edited": "edited the frozen rules",
  "hypothesis.verdict-proposed": "proposed a verdict",
  "hypothesis.verdict-proposed-against-advice": "proposed a verdict against the advice",
  "hypothesis.verdict-confirmed": "confirmed the verdict",
  "hypothesis.verdict-confirmed-against-advice": "confirmed the verdict against the advice",
  "hypothesis.verdict-returned": "returned the proposed verdict",
  "hypothesis.verdict-withdrawn": "took the proposed verdict back",
  "hypothesis.reopened": "opened the bet again",
  "evidence.added": "added evidence",
  "evidence.retracted": "retracted evidence",
  "market-signal.raised": "brought it in",
  "market-signal.answered": "answered it",
  "capability.added": "named the capability",
  "capability.rated": "rated the capability",
  "work-item.created": "wrote it down",
  "work-item.moved": "moved it",
  "work-item.accepted": "accepted it",
  "work-item.returned": "returned it",
  "work-item.move-undone": "took the move back",
  "project.hill-moved": "moved it on the hill",
  "project.started-before-agreement": "started before agreement",
  "friction.raised": "raised it",
  "friction.acknowledged": "took it",
  "friction.answered": "answered it",
  "friction.escalated": "passed it up",
  "friction.became-overdue": "noted that it is overdue",
  "friction.helped": "helped",
  "friction.hands-on-help": "helped",
  "friction.snoozed": "put it off",
  "friction.merged": "merged it",
  "friction.resolved": "resolved it",
  "friction.reopened": "opened it again",
  "measure.target-moved": "moved the target",
  "check-in.recorded": "checked in",
  "check-in.corrected": "corrected a check-in",
};

/** What somebody did, in words: known acts by name, others from their own (`brief.version-published`: version published). */
export function said(action: string): string {
  const known = verbs[action];
  if (known) return known;
  const [noun = "", act = ""] = action.split(".");
  if (act === "handed-over") return "handed it to somebody else";
  return `${act.replaceAll("-", " ")} the ${noun.replaceAll("-", " ")}`;
}

/** `startedOn` as `started on`. */
export const fieldWords = (field: string): string =>
  field
    .replace(/([A-Z])/g, " $1")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/ membership id$| ids?$/, "");

/** A value as text, short enough for one line; ids and lists are counted rather than shown. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string")
    return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)
      ? "…"
      : value.length > 200
        ? `${value.slice(0, 200)}…`
        : value.replaceAll("_", " ");
  if (typeof value === "number" || typeof value === "boolean")
    return value === true ? "yes" : value === false ? "no" : String(value);
  if (Array.isArray(value) && value.length > 0 && value.every(hasText))
    return value
      .map(({ text }) => text)
      .join("; ")
      .slice(0, 600);
  if (Array.isArray(value))
    return value.every((one) => typeof one === "string") ? value.join("; ").slice(0, 300) : `${value.length} entries`;
  return "…";
}

/** Key tasks and milestones carry their words in `text`. */
const hasText = (value: unknown): value is { text: string } =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
