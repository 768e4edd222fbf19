import "server-only";
import { and, eq, ne, notExists, notInArray, or, sql } from "drizzle-orm";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";

type Row = { id: string; teamId: string; ownerId: string; visibilityRootId: string | null };

/**
 * Whether an active member other than the actor and the owner may confirm how this objective ended: an executive, or the
 * manager of a team above it, who may also read it. Nobody: the actor confirms alone, with a sentence (settled 11).
 */
export async function isSomebodyElseEligible(tx: Tx, actor: Actor, row: Row): Promise<boolean> {
  const { orgId } = actor;
  // A recursion, which the builder cannot say: who leads the team or one above it.
  const leads = sql`(with recursive line as (
    select teams.id, teams.parent_id, teams.lead_membership_id from teams where teams.org_id = ${orgId} and teams.id = ${row.teamId}
    union select above.id, above.parent_id, above.lead_membership_id
      from teams above join line on line.parent_id = above.id where above.org_id = ${orgId})
    select line.lead_membership_id from line)`;
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, orgId),
        eq(memberships.status, "active"),
        notInArray(memberships.id, [actor.membershipId, row.ownerId]),
        or(eq(memberships.role, "executive"), and(eq(memberships.role, "manager"), sql`${memberships.id} in ${leads}`)),
        row.visibilityRootId === null ? undefined : notExists(hiddenFromThem(tx, orgId, row.visibilityRootId)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The restricted objective that holds the rule, where it is not for the member who is looked at. */
function hiddenFromThem(tx: Tx, orgId: string, rootId: string) {
  const reading = tx
    .select({ id: objectiveReaders.objectiveId })
    .from(objectiveReaders)
    .where(
      and(
        eq(objectiveReaders.orgId, orgId),
        eq(objectiveReaders.objectiveId, objectives.id),
        eq(objectiveReaders.membershipId, memberships.id),
      ),
    );
  return tx
    .select({ id: objectives.id })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, orgId),
        eq(objectives.id, rootId),
        eq(objectives.visibility, "restricted"),
        ne(objectives.ownerId, memberships.id),
        notExists(reading),
      ),
    );
}
