import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";

/** M16 for a list: required and accepted back-briefs of each brief in its current generation. */
export async function agreementCounts(tx: Tx, actor: Actor, briefIds: string[]) {
  if (briefIds.length === 0) return new Map<string, { required: number; accepted: number }>();
  const rows = await tx.execute<{ id: string; required: number; accepted: number }>(sql`
    select p.brief_id as id, count(*)::int as required,
      count(*) filter (where exists (select 1 from back_briefs r where r.org_id = p.org_id and r.brief_id = p.brief_id
        and r.recipient_id = p.membership_id and r.generation = v.generation and r.state = 'accepted'))::int as accepted
    from brief_people p
    join briefs b on b.org_id = p.org_id and b.id = p.brief_id
    join brief_versions v on v.org_id = b.org_id and v.id = b.current_version_id
    where p.org_id = ${actor.orgId} and p.part = 'recipient' and p.backbrief_required and p.brief_id = ${anyOf(briefIds)}
    group by p.brief_id`);
  return new Map(rows.map(({ id, required, accepted }) => [id, { required, accepted }]));
}

/** M14 for a list: measures of each active, unrestricted objective under a brief. The figure is one for all readers. */
export async function objectiveCounts(tx: Tx, actor: Actor, briefIds: string[]): Promise<Map<string, number[]>> {
  if (briefIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; measures: number[] }>(sql`
    select o.brief_id as id, array_agg((select count(*)::int from measures m
      where m.org_id = o.org_id and m.objective_id = o.id)) as measures
    from objectives o where o.org_id = ${actor.orgId} and o.brief_id = ${anyOf(briefIds)}
      and o.status = 'active' and o.deleted_at is null and o.visibility_root_id is null
    group by o.brief_id`);
  return new Map(rows.map(({ id, measures }) => [id, measures]));
}
