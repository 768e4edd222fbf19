import { describe, expect, test } from "vitest";
import type { Role } from "../vocabulary";
import type { Actor } from "./actor";
import { can, type Permission, permissions, type Subject } from "./policy";

const me = "me";
/** Leads Field (with a team below it) as a manager; works in Field as anything else. */
const actor = (role: Role, isAdmin = false): Actor =>
  ({
    role,
    isAdmin,
    isFinance: false,
    membershipId: me,
    teamId: "field",
    ledTeamIds: role === "manager" ? ["field"] : [],
    scopeTeamIds: role === "manager" ? ["field", "below"] : [],
  }) as unknown as Actor;

/** Whose the row is and where it stands, as a person would say it. */
const situations = {
  elsewhere: { teamId: "cloud", ownerId: "other" },
  "own, elsewhere": { teamId: "cloud", ownerId: me },
  "in my team": { teamId: "field", ownerId: "other" },
  "own, in my team": { teamId: "field", ownerId: me },
  "below my team": { teamId: "below", ownerId: "other" },
  named: { teamId: "cloud", ownerId: "other", named: true },
  "own and named": { teamId: "cloud", ownerId: me, named: true },
  "own draft": { teamId: "cloud", ownerId: me, isDraft: true },
  "my team's draft": { teamId: "field", ownerId: "other", isDraft: true },
  "nested, elsewhere": { teamId: "cloud", ownerId: "other", isNested: true },
  "at team level, to me": { teamId: "cloud", ownerId: "other", named: true, level: "team" },
  "at executive level, in my team": { teamId: "field", ownerId: "other", level: "executive" },
  "at executive level, to me": { teamId: "cloud", ownerId: "other", named: true, level: "executive" },
  "nested, in my team": { teamId: "field", ownerId: "other", isNested: true },
  "named, in my team": { teamId: "field", ownerId: "other", named: true },
} as const satisfies Record<string, Subject>;
type Situation = keyof typeof situations;

const all = Object.keys(situations) as Situation[];
const none: Situation[] = [];
const own: Situation[] = ["own, elsewhere", "own, in my team", "own and named", "own draft"];
const team: Situation[] = [
  "in my team",
  "own, in my team",
  "my team's draft",
  "at executive level, in my team",
  "nested, in my team",
  "named, in my team",
];
const scope: Situation[] = [...team, "below my team"];
const risen: Situation[] = ["at executive level, in my team", "at executive level, to me"];
const named: Situation[] = [
  "named",
  "own and named",
  "at team level, to me",
  "at executive level, to me",
  "named, in my team",
];
const but = (from: Situation[], left: Situation[]) => from.filter((one) => !left.includes(one));
const and = (...sets: Situation[][]) => all.filter((one) => sets.some((set) => set.includes(one)));

type Cells = { E: Situation[]; M: Situation[]; C: Situation[]; V: Situation[]; adminAdds?: true };
const row = (E: Situation[], M: Situation[], C: Situation[] = none, V: Situation[] = none): Cells => ({ E, M, C, V });
const adminOnly: Cells = { ...row(none, none), adminAdds: true };

/** domain.md part 4 and settled.md 20, 23, spelled out without the words of policy.ts. */
const table: Record<Permission, Cells> = {
  "identity.edit": row(all, none),
  "theme.draft": row(all, all),
  "theme.edit": row(all, ["own draft"]),
  "theme.enforce": row(all, none),
  "theme.retire": row(all, none),
  "capability.edit": row(all, scope),
  "hypothesis.draft": row(all, all, all),
  "hypothesis.edit": row(all, own, ["own draft"]),
  "hypothesis.open": row(all, own),
  "hypothesis.propose": row(all, own),
  "hypothesis.confirm": row(all, none),
  "hypothesis.reopen": row(all, none),
  "evidence.add": row(all, all, all),
  "evidence.retract": row(all, own, own),
  "market-signal.raise": row(all, all, all),
  "market-signal.answer": row(all, named),
  "brief.draft": row(all, all),
  "brief.edit": row(and(own, named), and(own, named)),
  "brief.return": row(all, own),
  "brief.publish": row(all, ["nested, in my team"]),
  "brief.end": row(all, ["nested, in my team"]),
  "back-brief.write": row(named, named, named),
  "back-brief.answer": row(and(own, named), own),
  "objective.draft": row(all, scope, ["my team's draft"]),
  "objective.edit": row(all, scope, ["own draft"]),
  "objective.activate": row(all, scope),
  "objective.propose-close": row(all, and(scope, own), own),
  "objective.confirm-close": row(but(all, own), but(scope, own)),
  "objective.stop": row(all, but(scope, own)),
  "objective.reopen": row(all, none),
  "measure.define": row(all, scope, ["own draft"]),
  "measure.change": row(all, scope, ["own draft"]),
  "kpi.define": row(all, scope),
  "milestone.accept": row(but(all, own), but(scope, own)),
  "check-in.write": row(all, and(scope, own), and(team, own)),
  "project.propose": row(all, scope, team),
  "project.edit": row(all, and(scope, own), own),
  "project.activate": row(all, scope),
  "project.decline": row(all, scope),
  "project.pause": row(all, scope),
  "project.stop": row(all, scope),
  "project.finish": row(own, own, own),
  "project.move-hill": row(own, own, own),
  "work.create": row(all, scope, team),
  "work.edit": row(all, and(scope, own), and(team, own)),
  "work.move": row(all, and(scope, own), and(team, own)),
  "work.accept": row(but(all, own), but(scope, own), but(named, own)),
  "decision.pivot": row(all, none),
  "decision.stop": row(all, scope),
  "decision.record": row(all, scope),
  "decision.posture": row(all, none),
  "decision.settle": row(all, own),
  "decision.revisit": row(all, own, own),
  "review.run": row(all, scope),
  "lesson.raise": row(all, all, all),
  "lesson.answer": row(all, named),
  "friction.read": row(all, all, all),
  "friction.raise": row(all, all, all),
  "friction.answer": row(all, but(and(scope, named), [...own, ...risen]), ["at team level, to me"]),
  "friction.escalate": row(none, and(scope, own, named), and(own, named)),
  "friction.help": row(but(all, own), but(all, own), but(all, own)),
  "friction.resolve": row(and(own, named), and(own, named), own),
  "friction.reopen": row(own, own, own),
  "dive.plan": row(all, scope),
  "dive.hold": row(own, own),
  "dive.cancel": row(all, own),
  "dive.confirm": row(none, named, ["named, in my team"]),
  "dive.follow-up": row(own, own, own),
  "dive.raise-finding": row(and(own, named), and(own, named), and(own, named)),
  "resource.read": row(all, scope, team),
  "resource.plan": row(all, scope),
  "resource.record-own": row(own, own, own),
  "resource.import-money": row(none, none),
  "pulse.answer": row(all, all, all),
  "pulse.run": adminOnly,
  "member.invite": adminOnly,
  "member.invite-contributor": { ...row(none, team), adminAdds: true },
  "member.edit": adminOnly,
  "member.confirm-role": row(all, none),
  "member.depart": adminOnly,
  "departure.read-reasons": adminOnly,
  "team.edit": adminOnly,
  "settings.edit": adminOnly,
};

const columns = { E: "executive", M: "manager", C: "contributor", V: "viewer" } as const;

const allowed = (who: Actor, permission: Permission) => all.filter((one) => can(who, permission, situations[one]));

test("every permission has its row, and no row is left over", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(permissions).sort());
});

describe.each(Object.entries(table) as [Permission, Cells][])("%s", (permission, cells) => {
  test.each(Object.entries(columns) as [keyof typeof columns, Role][])("%s", (column, role) => {
    expect(allowed(actor(role), permission)).toEqual(and(cells[column]));
  });

  test("the admin capability adds only what is administration", () => {
    for (const [column, role] of Object.entries(columns) as [keyof typeof columns, Role][])
      expect(allowed(actor(role, true), permission)).toEqual(cells.adminAdds ? all : and(cells[column]));
  });
});

test("a row without a team or an owner is nobody's scope and nobody's own", () => {
  for (const permission of Object.keys(table) as Permission[]) {
    const { C, M } = table[permission];
    const empty = { teamId: null, ownerId: null };
    if (!C.includes("elsewhere")) expect(can(actor("contributor"), permission, empty)).toBe(false);
    if (!M.includes("elsewhere")) expect(can(actor("manager"), permission, empty)).toBe(false);
  }
});

test("money figures are brought in by whoever has the finance flag, in any role that reads resources", () => {
  const finance = (role: Role) => ({ ...actor(role), isFinance: true });
  for (const role of ["executive", "manager", "contributor"] as const)
    expect(allowed(finance(role), "resource.import-money")).toEqual(all);
  expect(allowed(finance("viewer"), "resource.import-money")).toEqual(none);
});
