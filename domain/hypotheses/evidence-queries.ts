import "server-only";
import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { evidence, evidenceRetractions } from "@/db/schema/evidence";
import { memberships } from "@/db/schema/people";
import type { TenantKey, Tx } from "@/db/tenancy";
import { anyOf } from "../access/scope";
import type { Finding } from "./belief-rules";

type Told = Awaited<ReturnType<typeof selectEvidence>>[number];

export type EvidenceRow = Told & Finding;

const author = alias(memberships, "author");
const retractor = alias(memberships, "retractor");

const selectEvidence = (tx: Tx, { orgId }: TenantKey, hypothesisIds: string[]) => {
  const { orgId: _org, ...shown } = getTableColumns(evidence);
  return tx
    .select({
      ...shown,
      authorName: author.displayName,
      authorRole: author.role,
      retractedAt: evidenceRetractions.at,
      retractedBecause: evidenceRetractions.reason,
      retractedBy: retractor.displayName,
    })
    .from(evidence)
    .innerJoin(author, and(eq(author.orgId, orgId), eq(author.id, evidence.authorId)))
    .leftJoin(
      evidenceRetractions,
      and(eq(evidenceRetractions.orgId, orgId), eq(evidenceRetractions.evidenceId, evidence.id)),
    )
    .leftJoin(retractor, and(eq(retractor.orgId, orgId), eq(retractor.id, evidenceRetractions.byId)))
    .where(and(eq(evidence.orgId, orgId), sql`${evidence.hypothesisId} = ${anyOf(hypothesisIds)}`))
    .orderBy(asc(evidence.observedOn), asc(evidence.recordedAt), asc(evidence.id));
};

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
