import "server-only";
import { and, asc, count, eq, exists, gt, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
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
import { thresholdsOf } from "../signals/own-thresholds";

type Team = {
  id: string;
  name: string;
  parentId: string | null;
  lead: string | null;
  isOperational: boolean;
  status: "active" | "archived";
  headcount: number;
  hours: number;
};

export type AwarenessView = Awaited<ReturnType<typeof getAwareness>>;
export type AreaLine = AwarenessView["areas"][number];

/**
 * M22 for the reader: executives' visits to all operational leaf teams (V1); for a manager, visits by any leader above
 * the lead to the teams in scope (V2). Friction counts only where the reader may read it; restricted friction never.
 */
export const getAwareness = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [tree, visits, promises] = await Promise.all([
      treeOf(tx, actor),
      visitsOf(tx, actor),
      followUpsOf(tx, actor),
    ]);
    const showsHours = can(actor, "friction.read");
    const leaves = areasOf(tree).filter(
      (team) => actor.role !== "manager" || actor.scopeTeamIds.includes(team.id) || actor.scopeTeamIds.length === 0,
    );
    const counts = (visit: Visit, team: Team) =>
      visit.teamId === team.id &&
      (actor.role === "manager"
        ? isAbove(tree, team, visit.leaderId, visit.leaderRole)
        : visit.leaderRole === "executive");
    const areas = leaves.map((team): Area & { own: Visit[]; hours: number } => {
      const own = visits.filter((visit) => counts(visit, team));
      return {
        teamId: team.id,
        name: team.name,
        headcount: team.headcount,
        dives: own,
        own,
        hours: showsHours ? team.hours : 0,
      };
    });
    const due = promises.filter((one) => leaves.some((team) => team.id === one.teamId));
    const signal = situationalAwareness(areas, due, actor.today, thresholdsOf(actor.org.settings));
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
        hours: area.hours,
        last: last ? { id: last.id, on: last.on, leaderName: last.leaderName } : null,
      };
    });
    const unseen = lines.filter((line) => line.level === "ivory_tower_risk");
    const people = lines.reduce((sum, line) => sum + line.headcount, 0);
    return {
      areas: lines,
      showsHours,
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
      limits: thresholdsOf(actor.org.settings).dive,
    };
  });

/** All teams, with who works there and the hours a week that open friction costs them; restricted friction never counts. */
function treeOf(tx: Tx, actor: Actor): Promise<Team[]> {
  const heads = tx
    .select({ teamId: memberships.teamId, n: count().as("n") })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active"), ne(memberships.role, "viewer")))
    .groupBy(memberships.teamId)
    .as("heads");
  const lost = tx
    .select({ teamId: frictions.teamId, hours: sql<number>`sum(${frictions.hoursLostPerWeek})`.as("hours") })
    .from(frictions)
    .where(
      and(
        eq(frictions.orgId, actor.orgId),
        inArray(frictions.status, [...unresolved]),
        isNull(frictions.visibilityRootId),
      ),
    )
    .groupBy(frictions.teamId)
    .as("lost");
  return tx
    .select({
      id: teams.id,
      name: teams.name,
      parentId: teams.parentId,
      lead: teams.leadMembershipId,
      isOperational: teams.isOperational,
      status: teams.status,
      headcount: sql<number>`coalesce(${heads.n}, 0)::int`,
      hours: sql<number>`coalesce(${lost.hours}, 0)::float8`,
    })
    .from(teams)
    .leftJoin(heads, eq(heads.teamId, teams.id))
    .leftJoin(lost, eq(lost.teamId, teams.id))
    .where(eq(teams.orgId, actor.orgId))
    .orderBy(byName(teams.name), asc(teams.id));
}

/** Operational teams with no active team under them; a company in one team has no other place to go to. */
function areasOf(tree: Team[]): Team[] {
  const active = tree.filter((team) => team.status === "active");
  const above = new Set(active.map((team) => team.parentId));
  return active.filter((team) => team.isOperational && team.parentId !== null && !above.has(team.id));
}

/** Any executive, or who leads a team above; never the team's own lead. */
function isAbove(tree: Team[], team: Team, leaderId: string, role: string): boolean {
  if (team.lead === leaderId) return false;
  const [, ...above] = lineOf(tree, team.id);
  return role === "executive" || above.some((id) => tree.find((one) => one.id === id)?.lead === leaderId);
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
      hasFinding: sql<boolean>`exists (select 1 from dive_findings f where f.org_id = ${actor.orgId} and f.dive_id = ${deepDives.id})`,
    })
    .from(deepDives)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, deepDives.leaderId)))
    .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.state, "confirmed")));
  return rows.map(({ state, ...row }) => ({ ...row, isConfirmed: state === "confirmed" }));
}

const followUpsOf = (tx: Tx, actor: Actor) =>
  tx
    .select({
      teamId: deepDives.teamId,
      dueOn: diveFollowUps.dueOn,
      isDone: sql<boolean>`${diveFollowUps.doneOn} is not null`,
    })
    .from(diveFollowUps)
    .innerJoin(deepDives, and(eq(deepDives.orgId, actor.orgId), eq(deepDives.id, diveFollowUps.diveId)))
    .where(and(eq(diveFollowUps.orgId, actor.orgId), inArray(deepDives.state, ["held", "confirmed"])));

/**
 * M22's guard, for the reader's own eyes: the teams where they have been so often of late that one may ask whether the
 * intent is clear enough without them. Reads only the reader's own visits and help.
 */
export const listOftenThere = (actor: Actor): Promise<{ teamId: string; name: string }[]> =>
  withOrg(actor, async (tx) => {
    const thresholds = thresholdsOf(actor.org.settings);
    const from = addDays(actor.today, -thresholds.dive.oftenDays);
    const visits = await tx
      .select({ teamId: deepDives.teamId, name: teams.name, on: deepDives.diveOn })
      .from(deepDives)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, deepDives.teamId)))
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
      .filter(([teamId]) => isOftenThere(days(visits, teamId), days(help, teamId), actor.today, thresholds))
      .map(([teamId, name]) => ({ teamId, name }));
  });

/** The reader's hands-on help on items that the reader later sent back. */
async function helpOnReturned(tx: Tx, actor: Actor, since: Date) {
  const returned = tx
    .select({ id: history.id })
    .from(history)
    .where(
      and(
        eq(history.orgId, actor.orgId),
        eq(history.subjectId, workItems.id),
        eq(history.action, "work-item.returned"),
        eq(history.actorId, actor.membershipId),
        gt(history.at, frictionEvents.at),
      ),
    );
  const rows = await tx
    .select({ teamId: workItems.teamId, name: teams.name, at: frictionEvents.at })
    .from(frictionEvents)
    .innerJoin(workItems, and(eq(workItems.orgId, actor.orgId), eq(workItems.id, frictionEvents.workItemId)))
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, workItems.teamId)))
    .where(
      and(
        eq(frictionEvents.orgId, actor.orgId),
        eq(frictionEvents.kind, "hands_on_help"),
        eq(frictionEvents.actorId, actor.membershipId),
        gte(frictionEvents.at, since),
        exists(returned),
      ),
    );
  return rows.map(({ at, ...row }) => ({ ...row, on: dateIn(actor.org.timeZone, at) }));
}
