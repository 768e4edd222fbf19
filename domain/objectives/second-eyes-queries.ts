import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";

type Row = { id: string; teamId: string; ownerId: string; visibilityRootId: string | null };

/**
 * Whether an active member other than the actor and the owner may confirm how this objective ended: an executive, or the
 * manager of a team above it, who may also read it. Nobody: the actor confirms alone, with a sentence (settled 11).
 */
export async function isSomebodyElseEligible(tx: Tx, actor: Actor, row: Row): Promise<boolean> {
  const rows = await tx.execute<{ eligible: boolean }>(sql`
    with recursive line as (
      select id, parent_id, lead_membership_id from teams where org_id = ${actor.orgId} and id = ${row.teamId}
      union select above.id, above.parent_id, above.lead_membership_id
        from teams above join line on line.parent_id = above.id where above.org_id = ${actor.orgId}
    )
    select exists (
      select 1 from memberships person where person.org_id = ${actor.orgId} and person.status = 'active'
        and person.id not in (${actor.membershipId}, ${row.ownerId})
        and (person.role = 'executive'
          or (person.role = 'manager' and person.id in (select lead_membership_id from line)))
        and not exists (
          select 1 from objectives root where root.org_id = person.org_id and root.id = ${row.visibilityRootId}::uuid
            and root.visibility = 'restricted' and root.owner_id <> person.id
            and not exists (select 1 from objective_readers reader where reader.org_id = root.org_id
              and reader.objective_id = root.id and reader.membership_id = person.id))
    ) as eligible`);
  return rows[0]?.eligible ?? false;
}
