import "server-only";
import { and, count, eq, exists, isNull, sql } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";

/** M16 for a list: required and accepted back-briefs of each brief in its current generation. */
export async function agreementCounts(tx: Tx, actor: Actor, briefIds: string[]) {
  if (briefIds.length === 0) return new Map<string, { required: number; accepted: number }>();
  const accepted = tx
    .select({ one: sql`1` })
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, actor.orgId),
        eq(backBriefs.briefId, briefPeople.briefId),
        eq(backBriefs.recipientId, briefPeople.membershipId),
        eq(backBriefs.generation, briefVersions.generation),
        eq(backBriefs.state, "accepted"),
      ),
    );
  const rows = await tx
    .select({
      id: briefPeople.briefId,
      required: count(),
      accepted: sql<number>`(count(*) filter (where ${exists(accepted)}))::int`,
    })
    .from(briefPeople)
    .innerJoin(briefs, and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefPeople.briefId)))
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.part, "recipient"),
        eq(briefPeople.backBriefRequired, true),
        sql`${briefPeople.briefId} = ${anyOf(briefIds)}`,
      ),
    )
    .groupBy(briefPeople.briefId);
  return new Map(rows.map(({ id, required, accepted }) => [id, { required, accepted }]));
}

/** M14 for a list: measures of each active, unrestricted objective under a brief. The figure is one for all readers. */
export async function objectiveCounts(tx: Tx, actor: Actor, briefIds: string[]): Promise<Map<string, number[]>> {
  if (briefIds.length === 0) return new Map();
  const rows = await tx
    .select({ briefId: objectives.briefId, measures: count(measures.id) })
    .from(objectives)
    .leftJoin(measures, and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, objectives.id)))
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        sql`${objectives.briefId} = ${anyOf(briefIds)}`,
        eq(objectives.status, "active"),
        isNull(objectives.deletedAt),
        isNull(objectives.visibilityRootId),
      ),
    )
    .groupBy(objectives.briefId, objectives.id);
  return new Map(
    [...Map.groupBy(rows, (row) => row.briefId ?? "")].map(([id, own]) => [id, own.map((one) => one.measures)]),
  );
}
