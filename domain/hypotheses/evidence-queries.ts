import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { evidence, evidenceRetractions } from "@/db/schema/evidence";
import { memberships } from "@/db/schema/people";
import type { TenantKey, Tx } from "@/db/tenancy";
import type { Finding } from "./belief-rules";

const retractor = alias(memberships, "retractor");

export type EvidenceRow = Awaited<ReturnType<typeof selectEvidence>>[number] & Finding;

const selectEvidence = (tx: Tx, actor: TenantKey, hypothesisIds: string[]) =>
  tx
    .select({
      id: evidence.id,
      hypothesisId: evidence.hypothesisId,
      direction: evidence.direction,
      strength: evidence.strength,
      sourceKind: evidence.sourceKind,
      sourceKey: evidence.sourceKey,
      interviewCount: evidence.interviewCount,
      text: evidence.text,
      observedOn: evidence.observedOn,
      checkInId: evidence.checkInId,
      frictionId: evidence.frictionId,
      diveId: evidence.diveId,
      marketSignalId: evidence.marketSignalId,
      lessonId: evidence.lessonId,
      authorId: evidence.authorId,
      authorName: memberships.displayName,
      authorRole: memberships.role,
      recordedAt: evidence.recordedAt,
      retractedAt: evidenceRetractions.at,
      retractedBecause: evidenceRetractions.reason,
      retractedBy: retractor.displayName,
    })
    .from(evidence)
    .innerJoin(memberships, and(eq(memberships.orgId, evidence.orgId), eq(memberships.id, evidence.authorId)))
    .leftJoin(
      evidenceRetractions,
      and(eq(evidenceRetractions.orgId, evidence.orgId), eq(evidenceRetractions.evidenceId, evidence.id)),
    )
    .leftJoin(retractor, and(eq(retractor.orgId, evidence.orgId), eq(retractor.id, evidenceRetractions.byId)))
    .where(and(eq(evidence.orgId, actor.orgId), inArray(evidence.hypothesisId, hypothesisIds)))
    .orderBy(asc(evidence.observedOn), asc(evidence.recordedAt), asc(evidence.id));

/** The evidence of some bets, oldest first, retracted pieces included. The bets must be readable. */
export async function evidenceOf(
  tx: Tx,
  actor: TenantKey,
  hypothesisIds: string[],
): Promise<Map<string, EvidenceRow[]>> {
  const found = new Map<string, EvidenceRow[]>(hypothesisIds.map((id) => [id, []]));
  if (hypothesisIds.length === 0) return found;
  for (const row of await selectEvidence(tx, actor, hypothesisIds))
    found.get(row.hypothesisId)?.push({
      ...row,
      isRetracted: row.retractedAt !== null,
      byExecutive: row.authorRole === "executive",
    });
  return found;
}
