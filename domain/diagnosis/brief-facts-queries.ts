import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import type { BackBriefFact, BriefFact, HeirFact } from "./types";

/** Open briefs in force; restricted ones are in nobody's figures. */
export const listBriefFacts = async (tx: Tx, { orgId, org }: Observer): Promise<BriefFact[]> => [
  ...(await tx.execute<BriefFact>(sql`
    select b.id, b.number, b.title, b.parent_brief_id as "parentId", b.theme_id as "themeId", v.purpose,
      v.key_tasks as "keyTasks", v.key_task_excess_reason as "keyTaskExcessReason", v.end_state as "endState",
      v.answered_yes_no as "answeredYesNo", v.boundaries, v.freedoms,
      to_char(greatest(
        (select max(n.published_at) from brief_versions n where n.org_id = ${actor.orgId} and n.brief_id = b.id
          and n.status = 'published' and n.change_kind = 'direction'),
        (select min(v1.published_at) from brief_versions v1 where v1.org_id = ${actor.orgId} and v1.brief_id = b.id
          and v1.status = 'published' and exists (select 1 from briefs old where old.org_id = ${actor.orgId}
            and old.superseded_by_id = b.id))
      ) at time zone ${org.timeZone}, 'YYYY-MM-DD') as "changedOn"
    from briefs b join brief_versions v on v.org_id = ${actor.orgId} and v.id = b.current_version_id
    where b.org_id = ${orgId} and b.status = 'published' and b.deleted_at is null and b.confidentiality = 'open'
    order by b.number`)),
];

/** Who must give each brief in force back, and since when (M16). */
export const listBackBriefFacts = async (tx: Tx, { orgId, org }: Observer): Promise<BackBriefFact[]> => [
  ...(await tx.execute<BackBriefFact>(sql`
    select b.id as "briefId", p.membership_id as "recipientId", m.display_name as recipient, p.team_id as "teamId",
      to_char((select min(g.published_at) from brief_versions g where g.org_id = ${actor.orgId} and g.brief_id = b.id
        and g.status = 'published' and g.generation = v.generation) at time zone ${org.timeZone}, 'YYYY-MM-DD') as "publishedOn",
      to_char(first.responded_at at time zone ${org.timeZone}, 'YYYY-MM-DD') as "acceptedOn", first.round_no as round
    from briefs b join brief_versions v on v.org_id = ${actor.orgId} and v.id = b.current_version_id
    join brief_people p on p.org_id = ${actor.orgId} and p.brief_id = b.id and p.part = 'recipient' and p.backbrief_required
    join memberships m on m.org_id = ${actor.orgId} and m.id = p.membership_id
    left join lateral (select r.responded_at, r.round_no from back_briefs r where r.org_id = ${actor.orgId} and r.brief_id = b.id
      and r.recipient_id = p.membership_id and r.generation = v.generation and r.state = 'accepted' and r.deleted_at is null
      order by r.round_no limit 1) first on true
    where b.org_id = ${orgId} and b.status = 'published' and b.deleted_at is null and b.confidentiality = 'open'
    order by b.number, m.display_name collate names`)),
];

/** Of each open version that a direction change ended, the brief that stands in its place now. */
export const listHeirs = async (tx: Tx, { orgId }: Observer): Promise<HeirFact[]> => [
  ...(await tx.execute<HeirFact>(sql`
    with recursive line as (
      select b.id, b.id as heir, b.superseded_by_id as next, 0 as depth from briefs b
        where b.org_id = ${orgId} and b.confidentiality = 'open'
      union all
      select l.id, b.id, b.superseded_by_id, l.depth + 1 from line l
        join briefs b on b.org_id = ${orgId} and b.id = l.next where l.depth < 20)
    select v.id, l.heir as "heirId" from brief_versions v
    join lateral (select heir from line where line.id = v.brief_id order by depth desc limit 1) l on true
    where v.org_id = ${orgId} and v.status = 'published' and v.change_kind in ('first', 'direction')`)),
];
