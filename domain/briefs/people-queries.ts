import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { briefPeople } from "@/db/schema/briefs";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";

export type Named = Awaited<ReturnType<typeof selectPeople>>[number];
export type Nameable = Awaited<ReturnType<typeof listNameable>>[number];

/** Everybody named on a brief, part by part, with team and whether they are still here. */
export const selectPeople = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      id: briefPeople.membershipId,
      part: briefPeople.part,
      name: memberships.displayName,
      status: memberships.status,
      teamId: briefPeople.teamId,
      teamName: teams.name,
      isRequired: briefPeople.backBriefRequired,
      receivedAt: briefPeople.receivedAt,
    })
    .from(briefPeople)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefPeople.membershipId)))
    .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, briefPeople.teamId)))
    .where(and(eq(briefPeople.orgId, actor.orgId), eq(briefPeople.briefId, briefId)))
    .orderBy(byName(memberships.displayName), asc(memberships.id));

/** In a large organization the picker offers those who lead, and whoever is named already. */
const MOST_OFFERED = 300;

/** Active members who may be named on a brief, by team; those who lead come first. */
export function listNameable(actor: Actor, briefId: string) {
  return withOrg(actor, async (tx) => {
    const leads = sql<boolean>`exists (select 1 from teams led where led.org_id = ${actor.orgId}
      and led.lead_membership_id = ${memberships.id} and led.status = 'active')`;
    const named = sql<boolean>`exists (select 1 from brief_people person where person.org_id = ${actor.orgId}
      and person.membership_id = ${memberships.id} and person.brief_id = ${briefId})`;
    const rows = await tx
      .select({
        id: memberships.id,
        name: memberships.displayName,
        role: memberships.role,
        teamName: teams.name,
        leads,
        named,
      })
      .from(memberships)
      .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
      .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.status, ["active"])))
      .orderBy(
        sql`${named} desc`,
        sql`${leads} desc`,
        byName(teams.name),
        byName(memberships.displayName),
        asc(memberships.id),
      )
      .limit(MOST_OFFERED);
    return rows;
  });
}
