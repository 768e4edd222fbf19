import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { behind, byName, countRows, inOrder, type Order } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { addDays } from "../signals/calendar";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { cumulativeFlow } from "./cumulative-rules";
import { flowWeeks, listFlowItems } from "./flow-queries";
import { flowOf } from "./flow-rules";
import { getResults } from "./results-queries";
import type { TeamFilter } from "./team-list-input";

const lead = alias(memberships, "lead");
const parent = alias(teams, "parent");

export type TeamFlow = Awaited<ReturnType<typeof getTeamFlow>>;
export type TeamLine = Awaited<ReturnType<typeof listTeamFlows>>["rows"][number];

/** V12: a team with its flow, its cumulative flow and what came of it. Teams are read by every member (domain.md 4). */
export function getTeamFlow(actor: Actor, teamId: string) {
  return withOrg(actor, async (tx) => {
    if (!isUuid(teamId)) throw notFound("This team");
    const [[team], people, items] = await Promise.all([
      selectTeams(tx, actor, eq(teams.id, teamId), 1),
      peopleOf(tx, actor, [teamId]),
      listFlowItems(actor, { teamIds: [teamId] }, flowWeeks(actor), tx),
    ]);
    if (!team) throw notFound("This team");
    const { members, fullTime } = people.get(teamId) ?? { members: 0, fullTime: 0 };
    return {
      ...team,
      members,
      flow: flowOf(items, actor.today, thresholdsOf(actor.org.settings), { fullTime }),
      cumulative: cumulativeFlow(items, actor.today),
      limits: limitNotes(actor.org.settings, ["flow", "little", "onTime", "quality"], addDays(actor.today, -91)),
      results: await getResults(tx, actor, { teamId, members, items }),
    };
  });
}

/** Operational teams by name with their flow in a line, a page after a key; `mine` are those led, in scope and one's own. */
export function listTeamFlows(actor: Actor, filter: TeamFilter) {
  return withOrg(actor, async (tx) => {
    const own = [...actor.scopeTeamIds, ...actor.ledTeamIds, ...(actor.teamId ? [actor.teamId] : [])];
    const listed = and(
      eq(teams.status, "active"),
      eq(teams.isOperational, true),
      filter.mine ? sql`${teams.id} = ${anyOf(own)}` : undefined,
    );
    const [found, total] = await Promise.all([
      selectTeams(tx, actor, and(listed, behind(byTheirName, filter.after)), filter.limit + 1),
      countRows(tx, teams, and(eq(teams.orgId, actor.orgId), listed)),
    ]);
    const page = found.slice(0, filter.limit);
    const ids = page.map((team) => team.id);
    const [people, items] = await Promise.all([
      peopleOf(tx, actor, ids),
      ids.length > 0 ? listFlowItems(actor, { teamIds: ids }, flowWeeks(actor, 1), tx) : [],
    ]);
    const thresholds = thresholdsOf(actor.org.settings);
    const byTeam = Map.groupBy(items, (item) => item.teamId);
    const last = page.at(-1);
    return {
      total,
      rows: page.map((team) => {
        const { members, fullTime } = people.get(team.id) ?? { members: 0, fullTime: 0 };
        return { ...team, members, flow: flowOf(byTeam.get(team.id) ?? [], actor.today, thresholds, { fullTime }) };
      }),
      next: found.length > filter.limit && last ? ([last.name, last.id] as const) : null,
    };
  });
}

const byTheirName: Order = { by: byName(teams.name), id: teams.id, descending: false };

const selectTeams = (tx: Tx, actor: Actor, where: SQL | undefined, limit: number) =>
  tx
    .select({
      id: teams.id,
      name: teams.name,
      status: teams.status,
      isOperational: teams.isOperational,
      parentId: parent.id,
      parentName: parent.name,
      leadId: lead.id,
      leadName: lead.displayName,
    })
    .from(teams)
    .leftJoin(lead, and(eq(lead.orgId, actor.orgId), eq(lead.id, teams.leadMembershipId)))
    .leftJoin(parent, and(eq(parent.orgId, actor.orgId), eq(parent.id, teams.parentId)))
    .where(and(eq(teams.orgId, actor.orgId), where))
    .orderBy(inOrder(byTheirName))
    .limit(limit);

/** How many people work in each team, and how many full-time ones they make; viewers do not work. */
async function peopleOf(tx: Tx, actor: Actor, teamIds: readonly string[]) {
  if (teamIds.length === 0) return new Map<string, { members: number; fullTime: number }>();
  const rows = await tx
    .select({
      teamId: memberships.teamId,
      members: sql<number>`count(*)::int`,
      fullTime: sql<number>`sum(${memberships.fte})::float8`,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, actor.orgId),
        inArray(memberships.teamId, [...teamIds]),
        eq(memberships.status, "active"),
        sql`${memberships.role} <> 'viewer'`,
      ),
    )
    .groupBy(memberships.teamId);
  return new Map(rows.map(({ teamId, ...counts }) => [teamId ?? "", counts]));
}
