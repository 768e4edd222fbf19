import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";

/** Whether an active executive other than the actor could confirm a verdict (settled 11). */
export async function isAnotherJudge(tx: Tx, actor: Actor): Promise<boolean> {
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, actor.orgId),
        eq(memberships.role, "executive"),
        eq(memberships.status, "active"),
        ne(memberships.id, actor.membershipId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
