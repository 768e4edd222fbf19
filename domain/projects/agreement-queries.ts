import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";

/**
 * R5: the project serves a brief in force whose back-brief from the project's team (or the nearest team above it among
 * the brief's recipients) is required and not accepted in the current generation.
 */
export async function startsBeforeAgreement(
  tx: Tx,
  actor: Actor,
  project: { objectiveId: string | null; teamId: string },
): Promise<boolean> {
  if (!project.objectiveId) return false;
  const rows = await tx.execute<{ accepted: boolean }>(sql`
    with recursive line as (
      select id, parent_id, 0 as distance from teams where org_id = ${actor.orgId} and id = ${project.teamId}
      union all select t.id, t.parent_id, l.distance + 1 from teams t join line l on t.id = l.parent_id where t.org_id = ${actor.orgId}
    )
    select exists (
      select 1 from back_briefs r where r.org_id = ${actor.orgId} and r.brief_id = b.id and r.recipient_id = person.membership_id
        and r.generation = v.generation and r.state = 'accepted') as accepted
    from objectives o
    join briefs b on b.org_id = ${actor.orgId} and b.id = o.brief_id and b.status = 'published'
    join brief_versions v on v.org_id = ${actor.orgId} and v.id = b.current_version_id
    join brief_people person on person.org_id = ${actor.orgId} and person.brief_id = b.id and person.part = 'recipient' and person.backbrief_required
    join line on line.id = person.team_id
    where o.org_id = ${actor.orgId} and o.id = ${project.objectiveId}
    order by line.distance limit 1`);
  return rows[0] ? !rows[0].accepted : false;
}
