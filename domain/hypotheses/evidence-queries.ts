import "server-only";
import { sql } from "drizzle-orm";
import type { evidence } from "@/db/schema/evidence";
import type { TenantKey, Tx } from "@/db/tenancy";
import { anyOf } from "../access/scope";
import type { Role } from "../vocabulary";
import type { Finding } from "./belief-rules";

type Told = Omit<typeof evidence.$inferSelect, "orgId" | "recordedAt"> & {
  authorName: string;
  authorRole: Role;
  retractedBecause: string | null;
  retractedBy: string | null;
};

export type EvidenceRow = Told & { recordedAt: Date; retractedAt: Date | null } & Finding;

// As text: every bet on every page brings its evidence along, and drizzle takes each cell apart.
const selectEvidence = (tx: Tx, actor: TenantKey, hypothesisIds: string[]) =>
  tx.execute<Told & { recordedAt: string; retractedAt: string | null }>(sql`
    select e.id, e.hypothesis_id as "hypothesisId", e.direction, e.strength, e.source_kind as "sourceKind",
      e.source_key as "sourceKey", e.interview_count as "interviewCount", e.text, e.observed_on::text as "observedOn",
      e.check_in_id as "checkInId", e.friction_id as "frictionId", e.dive_id as "diveId",
      e.market_signal_id as "marketSignalId", e.lesson_id as "lessonId", e.author_id as "authorId",
      m.display_name as "authorName", m.role as "authorRole", e.recorded_at as "recordedAt",
      gone.at as "retractedAt", gone.reason as "retractedBecause", retractor.display_name as "retractedBy"
    from evidence e
    join memberships m on m.org_id = e.org_id and m.id = e.author_id
    left join evidence_retractions gone on gone.org_id = e.org_id and gone.evidence_id = e.id
    left join memberships retractor on retractor.org_id = e.org_id and retractor.id = gone.by_id
    where e.org_id = ${actor.orgId} and e.hypothesis_id = ${anyOf(hypothesisIds)}
    order by e.observed_on, e.recorded_at, e.id`);

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
      recordedAt: new Date(row.recordedAt),
      retractedAt: row.retractedAt === null ? null : new Date(row.retractedAt),
      isRetracted: row.retractedAt !== null,
      byExecutive: row.authorRole === "executive",
    });
  return found;
}
