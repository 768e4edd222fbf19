import type { FrictionLevel, Role } from "../vocabulary";
import type { Actor } from "./actor";

/** What a rule may look at. The command fills in what is true of the row it loaded. */
export type Subject = {
  /** The team the row belongs to. */
  teamId?: string | null;
  /** The one accountable person (owner, author, assignee). */
  ownerId?: string | null;
  /** Whether the actor was named for this very act: recipient, delegate, reviewer, accepter. */
  named?: boolean;
  /** Nothing has taken effect yet. */
  isDraft?: boolean;
  /** A nested brief whose parent is published. */
  isNested?: boolean;
  /** The level that a friction has reached. */
  level?: FrictionLevel;
};

const rules = {
  yes: () => true,
  no: () => false,
  own: (a: Actor, s: Subject) => s.ownerId === a.membershipId,
  "not own": (a: Actor, s: Subject) => s.ownerId !== a.membershipId,
  named: (_: Actor, s: Subject) => s.named === true,
  "named, not own": (a: Actor, s: Subject) => s.named === true && s.ownerId !== a.membershipId,
  "own or named": (a: Actor, s: Subject) => s.named === true || s.ownerId === a.membershipId,
  team: (a: Actor, s: Subject) => inTeam(a, s),
  "own or team": (a: Actor, s: Subject) => s.ownerId === a.membershipId || inTeam(a, s),
  scope: (a: Actor, s: Subject) => inScope(a, s),
  "scope or own": (a: Actor, s: Subject) => s.ownerId === a.membershipId || inScope(a, s),
  "scope or team": (a: Actor, s: Subject) => inScope(a, s) || inTeam(a, s),
  "scope, not own": (a: Actor, s: Subject) => inScope(a, s) && s.ownerId !== a.membershipId,
  draft: (_: Actor, s: Subject) => s.isDraft === true,
  "own draft": (a: Actor, s: Subject) => s.isDraft === true && s.ownerId === a.membershipId,
  "team draft": (a: Actor, s: Subject) => s.isDraft === true && inTeam(a, s),
  "named, in team": (a: Actor, s: Subject) => s.named === true && inTeam(a, s),
  "named at team level": (_: Actor, s: Subject) => s.named === true && s.level === "team",
  "scope or named, below executive, not own": (a: Actor, s: Subject) =>
    (s.named === true || inScope(a, s)) && s.level !== "executive" && s.ownerId !== a.membershipId,
  "scope, own or named": (a: Actor, s: Subject) => s.named === true || s.ownerId === a.membershipId || inScope(a, s),
  finance: (a: Actor) => a.isFinance,
  "scope, nested": (a: Actor, s: Subject) => s.isNested === true && inScope(a, s),
} satisfies Record<string, (actor: Actor, subject: Subject) => boolean>;

type Rule = keyof typeof rules;
type Row = Record<Role, Rule> & { admin?: Rule };

const row = (executive: Rule, manager: Rule, contributor: Rule, viewer: Rule, admin?: Rule): Row => ({
  executive,
  manager,
  contributor,
  viewer,
  ...(admin ? { admin } : {}),
});

/** THE table (domain.md 4): who may do what, on which rows. `admin` adds to the role, whatever it is. */
export const permissions = {
  "identity.edit": row("yes", "no", "no", "no"),
  "theme.draft": row("yes", "yes", "no", "no"),
  "theme.edit": row("yes", "own draft", "no", "no"),
  "theme.enforce": row("yes", "no", "no", "no"),
  "theme.retire": row("yes", "no", "no", "no"),
  "capability.edit": row("yes", "scope", "no", "no"),
  "hypothesis.draft": row("yes", "yes", "yes", "no"),
  "hypothesis.edit": row("yes", "own", "own draft", "no"),
  "hypothesis.open": row("yes", "own", "no", "no"),
  "hypothesis.propose": row("yes", "own", "no", "no"),
  "hypothesis.confirm": row("yes", "no", "no", "no"),
  "hypothesis.reopen": row("yes", "no", "no", "no"),
  "evidence.add": row("yes", "yes", "yes", "no"),
  "evidence.retract": row("yes", "own", "own", "no"),
  "market-signal.raise": row("yes", "yes", "yes", "no"),
  "market-signal.answer": row("yes", "named", "no", "no"),
  "brief.draft": row("yes", "yes", "no", "no"),
  "brief.edit": row("own or named", "own or named", "no", "no"),
  "brief.return": row("yes", "own", "no", "no"),
  "brief.publish": row("yes", "scope, nested", "no", "no"),
  "brief.end": row("yes", "scope, nested", "no", "no"),
  "back-brief.write": row("named", "named", "named", "no"),
  "back-brief.answer": row("own or named", "own", "no", "no"),
  "objective.draft": row("yes", "scope", "team draft", "no"),
  "objective.edit": row("yes", "scope", "own draft", "no"),
  "objective.activate": row("yes", "scope", "no", "no"),
  "objective.propose-close": row("yes", "scope or own", "own", "no"),
  "objective.confirm-close": row("not own", "scope, not own", "no", "no"),
  "objective.stop": row("yes", "scope, not own", "no", "no"),
  "objective.reopen": row("yes", "no", "no", "no"),
  "measure.define": row("yes", "scope", "own draft", "no"),
  "measure.change": row("yes", "scope", "own draft", "no"),
  "kpi.define": row("yes", "scope", "no", "no"),
  "milestone.accept": row("not own", "scope, not own", "no", "no"),
  "check-in.write": row("yes", "scope or own", "own or team", "no"),
  "project.propose": row("yes", "scope or team", "team", "no"),
  "project.edit": row("yes", "scope or own", "own", "no"),
  "project.activate": row("yes", "scope", "no", "no"),
  "project.decline": row("yes", "scope", "no", "no"),
  "project.pause": row("yes", "scope", "no", "no"),
  "project.stop": row("yes", "scope", "no", "no"),
  "project.finish": row("own", "own", "own", "no"),
  "project.move-hill": row("own", "own", "own", "no"),
  "work.create": row("yes", "scope or team", "team", "no"),
  "work.edit": row("yes", "scope or own", "own or team", "no"),
  "work.move": row("yes", "scope or own", "own or team", "no"),
  "work.accept": row("not own", "scope, not own", "named, not own", "no"),
  "decision.pivot": row("yes", "no", "no", "no"),
  "decision.stop": row("yes", "scope", "no", "no"),
  "decision.record": row("yes", "scope", "no", "no"),
  "decision.posture": row("yes", "no", "no", "no"),
  "decision.settle": row("yes", "own", "no", "no"),
  "decision.revisit": row("yes", "own", "own", "no"),
  "review.run": row("yes", "scope", "no", "no"),
  "lesson.raise": row("yes", "yes", "yes", "no"),
  "lesson.answer": row("yes", "named", "no", "no"),
  "friction.read": row("yes", "yes", "yes", "no"),
  "friction.raise": row("yes", "yes", "yes", "no"),
  "friction.answer": row("yes", "scope or named, below executive, not own", "named at team level", "no"),
  "friction.escalate": row("no", "scope, own or named", "own or named", "no"),
  "friction.help": row("not own", "not own", "not own", "no"),
  "friction.resolve": row("own or named", "own or named", "own", "no"),
  "friction.reopen": row("own", "own", "own", "no"),
  "dive.plan": row("yes", "scope", "no", "no"),
  "dive.hold": row("own", "own", "no", "no"),
  "dive.cancel": row("yes", "own", "no", "no"),
  "dive.confirm": row("no", "named", "named, in team", "no"),
  "dive.follow-up": row("own", "own", "own", "no"),
  "dive.raise-finding": row("own or named", "own or named", "own or named", "no"),
  "resource.read": row("yes", "scope or team", "team", "no"),
  "resource.plan": row("yes", "scope", "no", "no"),
  "resource.record-own": row("own", "own", "own", "no"),
  "resource.import-money": row("finance", "finance", "finance", "no"),
  "pulse.answer": row("yes", "yes", "yes", "no"),
  "pulse.run": row("no", "no", "no", "no", "yes"),
  "member.invite": row("no", "no", "no", "no", "yes"),
  "member.invite-contributor": row("no", "team", "no", "no", "yes"),
  "member.edit": row("no", "no", "no", "no", "yes"),
  "member.confirm-role": row("yes", "no", "no", "no"),
  "member.depart": row("no", "no", "no", "no", "yes"),
  "departure.read-reasons": row("no", "no", "no", "no", "yes"),
  "team.edit": row("no", "no", "no", "no", "yes"),
  "settings.edit": row("no", "no", "no", "no", "yes"),
} satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do this to this subject. Says nothing about visibility: what is not visible is 404 before. */
export function can(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  const rule: Row = permissions[permission];
  return (
    rules[rule[actor.role]](actor, subject) ||
    (actor.isAdmin && rule.admin !== undefined && rules[rule.admin](actor, subject))
  );
}

function inTeam(actor: Actor, subject: Subject): boolean {
  return subject.teamId != null && (subject.teamId === actor.teamId || actor.ledTeamIds.includes(subject.teamId));
}

function inScope(actor: Actor, subject: Subject): boolean {
  return subject.teamId != null && actor.scopeTeamIds.includes(subject.teamId);
}
