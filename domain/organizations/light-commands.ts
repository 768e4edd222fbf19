import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Actor, OrganizationFacts } from "../access/actor";
import { isLight } from "./light-rules";

/**
 * Whether recipients owe a back-brief stands with each of them, since all figures count by it. When the organization goes
 * into light mode or leaves it, those of briefs that have not ended follow.
 */
export async function followLightMode(
  tx: Tx,
  actor: Actor,
  now: Pick<OrganizationFacts, "stage" | "backBriefRequired">,
): Promise<void> {
  await tx.execute(sql`update brief_people p set backbrief_required = ${!isLight(now)} from briefs b
    where p.org_id = ${actor.orgId} and p.part = 'recipient' and p.backbrief_required = ${isLight(now)}
      and b.org_id = p.org_id and b.id = p.brief_id and b.status in ('draft', 'in_review', 'published')`);
}
