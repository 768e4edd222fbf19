import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import { compareNames } from "@/lib/names";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { acceptReference } from "../access/references";
import { lineOf } from "../people/team-rules";

const treeOf = (tx: Tx, actor: Actor) =>
  tx
    .select({
      id: teams.id,
      name: teams.name,
      parentId: teams.parentId,
      status: teams.status,
      lead: teams.leadMembershipId,
    })
    .from(teams)
    .where(eq(teams.orgId, actor.orgId));

/** The team must be there. */
export const assertTeam = (tx: Tx, actor: Actor, teamId: string): Promise<void> =>
  acceptReference(tx, actor, "team", teamId, "teamId");

/** The host works in the team that is visited, or leads it, and is another person than who comes. */
export async function assertHost(tx: Tx, actor: Actor, input: { teamId: string; hostId: string }): Promise<void> {
  if (input.hostId === actor.membershipId)
    throw invalid("hostId", "Somebody else receives you and confirms the visit.");
  await acceptReference(tx, actor, "host", input.hostId, "hostId", {
    also: sql`(memberships.team_id = ${input.teamId} or exists (select 1 from teams where teams.org_id = memberships.org_id
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

export type PlanChoices = Awaited<ReturnType<typeof listPlanChoices>>;

/** Where the actor may go, and who could receive them there: the lead first. */
export const listPlanChoices = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const tree = await treeOf(tx, actor);
    const people = await tx
      .select({ id: memberships.id, name: memberships.displayName, teamId: memberships.teamId })
      .from(memberships)
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          eq(memberships.status, "active"),
          inArray(memberships.role, ["manager", "contributor"]),
          ne(memberships.id, actor.membershipId),
        ),
      )
      .orderBy(byName(memberships.displayName));
    return tree
      .filter((team) => team.status === "active" && can(actor, "dive.plan", { teamId: team.id }))
      .map((team) => ({
        id: team.id,
        name: team.name,
        depth: lineOf(tree, team.id).length - 1,
        hosts: people
          .filter((one) => one.teamId === team.id || one.id === team.lead)
          .sort((a, b) => Number(b.id === team.lead) - Number(a.id === team.lead)),
      }))
      .filter((team) => team.hosts.length > 0)
      .sort((a, b) => compareNames(a.name, b.name));
  });
