import "server-only";
import { and, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import { deepDives, diveFollowUps } from "@/db/schema/dives";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { history } from "@/db/schema/history";
import { memberships, teams } from "@/db/schema/people";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { addDays, startOfDay } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { unresolved } from "../friction/rules";
import { lineOf } from "../people/team-rules";
import { type Area, isOftenThere, situationalAwareness } from "../signals/awareness";
import { DEFAULT_THRESHOLDS } from "../signals/thresholds";

type Team = {
  id: string;
  name: string;
  parentId: string | null;
  lead: string | null;
  isOperational: boolean;
  status: "active" | "archived";
};

export type AwarenessView = Awaited<ReturnType<typeof getAwareness>>;
export type AreaLine = AwarenessView["areas"][number];

/**
 * M22 for the reader: executives' visits to all operational leaf teams (V1); for a manager, visits by any leader above
 * the lead to the teams in scope (V2). Friction counts only where the reader may read it; restricted friction never.
 */
export const getAwareness = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [tree, heads, visits, hours, promises] = await Promise.all([
      treeOf(tx, actor),
      headcounts(tx, actor),
      visitsOf(tx, actor),
      can(actor, "friction.read") ? hoursLost(tx, actor) : null,
      followUpsOf(tx, actor),
    ]);
    const leaves = areasOf(tree).filter(
      (team) => actor.role !== "manager" || actor.scopeTeamIds.includes(team.id) || actor.scopeTeamIds.length === 0,
    );
    const counts = (visit: Visit, team: Team) =>
      visit.teamId === team.id &&
      (actor.role === "manager"
        ? isAbove(tree, team, visit.leaderId, visit.leaderRole)
        : visit.leaderRole === "executive");
    const areas = leaves.map((team): Area & { own: Visit[] } => {
      const own = visits.filter((visit) => counts(visit, team));
      return { teamId: team.id, name: team.name, headcount: heads.get(team.id) ?? 0, dives: own, own };
    });
    const due = promises.filter((one) => leaves.some((team) => team.id === one.teamId));
    const signal = situationalAwareness(areas, due, actor.today);
    const lines = areas.map((area, index) => {
      const age = signal.value?.areas[index];
      const last = area.own
        .filter((one) => one.isConfirmed && one.hasFinding && one.on <= actor.today)
        .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
      return {
        teamId: area.teamId,
        name: area.name,
        headcount: area.headcount,
        days: age?.days ?? null,
        level: age?.level ?? ("ivory_tower_risk" as const),
        hours: hours?.get(area.teamId) ?? 0,
        last: last ? { id: last.id, on: last.on, leaderName: last.leaderName } : null,
      };
    });
    const unseen = lines.filter((line) => line.level === "ivory_tower_risk");
    const people = lines.reduce((sum, line) => sum + line.headcount, 0);
    return {
      areas: lines,
      showsHours: hours !== null,
      coverage: signal.value?.coverage ?? null,
      people,
      seen: people - unseen.reduce((sum, line) => sum + line.headcount, 0),
      unseen: unseen.length,
      never: unseen.filter((line) => line.days === null).length,
      followUps: {
        due: due.filter((one) => one.dueOn <= actor.today).length,
        done: due.filter((one) => one.dueOn <= actor.today && one.isDone).length,
      },
      asOf: actor.today,
    };
  });

const treeOf = (tx: Tx, actor: Actor): Promise<Team[]> =>
  tx
    .select({
      id: teams.id,
      name: teams.name,
      parentId: teams.parentId,
      lead: teams.leadMembershipId,
      isOperational: teams.isOperational,
      status: teams.status,
    })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId))
    .orderBy(teams.name);

/** Operational teams with no active team under them; a company in one team has no other place to go to. */
const areasOf = (tree: Team[]): Team[] =>
  tree.filter(
    (team) =>
      team.status === "active" &&
      team.isOperational &&
      team.parentId !== null &&
      !tree.some((one) => one.parentId === team.id && one.status === "active"),
  );

/** Any executive, or who leads a team above; never the team's own lead. */
function isAbove(tree: Team[], team: Team, leaderId: string, role: string): boolean {
  if (team.lead === leaderId) return false;
  const [, ...above] = lineOf(tree, team.id);
  return role === "executive" || above.some((id) => tree.find((one) => one.id === id)?.lead === leaderId);
}

async function headcounts(tx: Tx, actor: Actor): Promise<Map<string, number>> {
  const rows = await tx
    .select({ teamId: memberships.teamId, n: sql<number>`count(*)::int` })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active"), ne(memberships.role, "viewer")))
    .groupBy(memberships.teamId);
  return new Map(rows.flatMap(({ teamId, n }) => (teamId ? [[teamId, n] as const] : [])));
}

type Visit = Awaited<ReturnType<typeof visitsOf>>[number];

async function visitsOf(tx: Tx, actor: Actor) {
  const rows = await tx
    .select({
      id: deepDives.id,
      teamId: deepDives.teamId,
      leaderId: deepDives.leaderId,
      leaderName: memberships.displayName,
      leaderRole: memberships.role,
      on: deepDives.diveOn,
      state: deepDives.state,
      hasFinding: sql<boolean>`exists (select 1 from dive_findings f where f.org_id = ${deepDives.orgId} and f.dive_id = ${deepDives.id})`,
    })
    .from(deepDives)
    .innerJoin(memberships, and(eq(memberships.orgId, deepDives.orgId), eq(memberships.id, deepDives.leaderId)))
    .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.state, "confirmed")));
  return rows.map(({ state, ...row }) => ({ ...row, isConfirmed: state === "confirmed" }));
}

async function hoursLost(tx: Tx, actor: Actor): Promise<Map<string, number>> {
  const rows = await tx
    .select({ teamId: frictions.teamId, hours: sql<number>`sum(${frictions.hoursLostPerWeek})`.mapWith(Number) })
    .from(frictions)
    .where(
      and(
        eq(frictions.orgId, actor.orgId),
        inArray(frictions.status, [...unresolved]),
        isNull(frictions.visibilityRootId),
      ),
    )
    .groupBy(frictions.teamId);
  return new Map(rows.map(({ teamId, hours }) => [teamId, hours]));
}

const followUpsOf = (tx: Tx, actor: Actor) =>
  tx
    .select({
      teamId: deepDives.teamId,
      dueOn: diveFollowUps.dueOn,
      isDone: sql<boolean>`${diveFollowUps.doneOn} is not null`,
    })
    .from(diveFollowUps)
    .innerJoin(deepDives, and(eq(deepDives.orgId, diveFollowUps.orgId), eq(deepDives.id, diveFollowUps.diveId)))
    .where(and(eq(diveFollowUps.orgId, actor.orgId), inArray(deepDives.state, ["held", "confirmed"])));

/**
 * M22's guard, for the reader's own eyes: the teams where they have been so often of late that one may ask whether the
 * intent is clear enough without them. Reads only the reader's own visits and help.
 */
export const listOftenThere = (actor: Actor): Promise<{ teamId: string; name: string }[]> =>
  withOrg(actor, async (tx) => {
    const from = addDays(actor.today, -DEFAULT_THRESHOLDS.dive.oftenDays);
    const visits = await tx
      .select({ teamId: deepDives.teamId, name: teams.name, on: deepDives.diveOn })
      .from(deepDives)
      .innerJoin(teams, and(eq(teams.orgId, deepDives.orgId), eq(teams.id, deepDives.teamId)))
      .where(
        and(
          eq(deepDives.orgId, actor.orgId),
          eq(deepDives.leaderId, actor.membershipId),
          inArray(deepDives.state, ["held", "confirmed"]),
          gte(deepDives.diveOn, from),
        ),
      );
    const help = await helpOnReturned(tx, actor, startOfDay(actor.org.timeZone, from));
    const places = new Map([...visits, ...help].map(({ teamId, name }) => [teamId, name]));
    const days = (rows: { teamId: string; on: string }[], teamId: string) =>
      rows.filter((row) => row.teamId === teamId).map(({ on }) => on);
    return [...places]
      .filter(([teamId]) => isOftenThere(days(visits, teamId), days(help, teamId), actor.today))
      .map(([teamId, name]) => ({ teamId, name }));
  });

/** The reader's hands-on help on items that the reader later sent back. */
async function helpOnReturned(tx: Tx, actor: Actor, since: Date) {
  const rows = await tx
    .select({ teamId: workItems.teamId, name: teams.name, at: frictionEvents.at })
    .from(frictionEvents)
    .innerJoin(workItems, and(eq(workItems.orgId, frictionEvents.orgId), eq(workItems.id, frictionEvents.workItemId)))
    .innerJoin(teams, and(eq(teams.orgId, workItems.orgId), eq(teams.id, workItems.teamId)))
    .where(
      and(
        eq(frictionEvents.orgId, actor.orgId),
        eq(frictionEvents.kind, "hands_on_help"),
        eq(frictionEvents.actorId, actor.membershipId),
        gte(frictionEvents.at, since),
        sql`exists (select 1 from ${history} where ${history.orgId} = ${frictionEvents.orgId}
          and ${history.subjectId} = ${workItems.id} and ${history.action} = 'work-item.returned'
          and ${history.actorId} = ${actor.membershipId} and ${history.at} > ${frictionEvents.at})`,
      ),
    );
  return rows.map(({ at, ...row }) => ({ ...row, on: dateIn(actor.org.timeZone, at) }));
}
