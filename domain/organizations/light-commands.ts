import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { briefPeople, briefs } from "@/db/schema/briefs";
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
  await tx
    .update(briefPeople)
    .set({ backBriefRequired: !isLight(now) })
    .from(briefs)
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.part, "recipient"),
        eq(briefPeople.backBriefRequired, isLight(now)),
        eq(briefs.orgId, actor.orgId),
        eq(briefs.id, briefPeople.briefId),
        inArray(briefs.status, ["draft", "in_review", "published"]),
      ),
    );
}
