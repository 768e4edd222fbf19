import "server-only";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { listChoices, PICKED } from "../access/choice-queries";
import { can } from "../access/policy";
import { acceptReference } from "../access/references";

/** The team must be there. */
export const assertTeam = (tx: Tx, actor: Actor, teamId: string): Promise<void> =>
  acceptReference(tx, actor, "team", teamId, "teamId");

/** The host works in the team that is visited, or leads it, and is another person than who comes. */
export async function assertHost(tx: Tx, actor: Actor, input: { teamId: string; hostId: string }): Promise<void> {
  if (input.hostId === actor.membershipId)
    throw invalid("hostId", "Somebody else receives you and confirms the visit.");
  await acceptReference(tx, actor, "host", input.hostId, "hostId", {
    also: sql`(memberships.team_id = ${input.teamId} or exists (select 1 from teams where teams.org_id = ${actor.orgId}
      and teams.id = ${input.teamId} and teams.lead_membership_id = memberships.id))`,
  });
}

/** Who promises must be here and working. */
export async function assertOwners(
  tx: Tx,
  actor: Actor,
  rows: readonly { text: string; ownerId: string | null }[],
): Promise<void> {
  for (const [index, { text, ownerId }] of rows.entries())
    await acceptReference(tx, actor, "worker", text ? ownerId : null, `owner${index + 1}`, {
      sentence: "Choose somebody who works here.",
    });
}

/** Where the actor may go, and who could receive them: in a chosen team its own people, the lead first. */
export const getPlanChoices = (actor: Actor, teamId: string) =>
  withOrg(actor, async (tx) => {
    const may = isUuid(teamId) && can(actor, "dive.plan", { teamId });
    const teams = await listChoices(actor, "dive-team", { keep: may ? [teamId] : [] }, tx);
    const [chosen] = may ? await chosenTeam(tx, actor, teamId) : [];
    if (!chosen) return { teams, hosts: await listChoices(actor, "host", {}, tx), chosen: null };
    const hosts = await tx
      .select({ value: memberships.id, label: memberships.displayName })
      .from(memberships)
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          eq(memberships.status, "active"),
          inArray(memberships.role, ["manager", "contributor"]),
          ne(memberships.id, actor.membershipId),
          sql`(${memberships.teamId} = ${teamId}::uuid or ${memberships.id} = ${chosen.lead}::uuid)`,
        ),
      )
      .orderBy(
        sql`${memberships.id} is not distinct from ${chosen.lead}::uuid desc`,
        byName(memberships.displayName),
        asc(memberships.id),
      )
      .limit(PICKED);
    return { teams, hosts, chosen };
  });

const chosenTeam = (tx: Tx, actor: Actor, teamId: string) =>
  tx
    .select({ id: teams.id, name: teams.name, lead: teams.leadMembershipId })
    .from(teams)
    .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, teamId), eq(teams.status, "active")));
