import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { openRoot, readableBrief } from "../access/scope";
import type { Translation } from "./untranslated-rules";

type Row = Translation & { briefId: string };

/**
 * The days on which a published brief became work, from the first version of its present generation on; null for a draft
 * and for whom it is not meant. Restricted work is left out for everybody: the figure is one for all.
 */
export async function findTranslation(actor: Actor, briefId: string, joined?: Tx): Promise<Translation | null> {
  if (!isUuid(briefId)) return null;
  const [row] = await withOrg(actor, (tx) => select(tx, actor, sql`briefs.id = ${briefId}`), joined);
  if (!row) return null;
  const { briefId: _id, ...translation } = row;
  return translation;
}

/** The same for all open briefs in force, at most a hundred. */
export const listTranslations = (actor: Actor, joined?: Tx): Promise<Row[]> =>
  withOrg(
    actor,
    (tx) => select(tx, actor, sql`briefs.status = 'published' and briefs.confidentiality = 'open'`),
    joined,
  );

async function select(tx: Tx, actor: Actor, which: SQL): Promise<Row[]> {
  const zone = actor.org.timeZone;
  return [
    ...(await tx.execute<Row>(sql`
      with brief as (
        select briefs.org_id, briefs.id, v.generation, (select min(g.published_at) from brief_versions g where g.org_id = briefs.org_id
          and g.brief_id = briefs.id and g.status = 'published' and g.generation = v.generation) as published_at
        from briefs join brief_versions v on v.org_id = briefs.org_id and v.id = briefs.current_version_id
        where briefs.org_id = ${actor.orgId} and ${which} and briefs.published_at is not null
          and briefs.deleted_at is null and ${readableBrief(actor)} order by briefs.number limit 100),
      begun as (
        select brief.id as brief_id, p.team_id, min(p.activated_on) as activated_on from brief
        join objectives o on o.org_id = brief.org_id and o.brief_id = brief.id
        join projects p on p.org_id = o.org_id and p.objective_id = o.id
        where p.activated_on is not null and p.deleted_at is null and ${openRoot("p")} group by 1, 2)
      select brief.id as "briefId", (brief.published_at at time zone ${zone})::date::text as "publishedOn",
        (select min(r.responded_at at time zone ${zone})::date::text from back_briefs r where r.org_id = brief.org_id
          and r.brief_id = brief.id and r.generation = brief.generation and r.state = 'accepted' and r.deleted_at is null) as "acceptedOn",
        (select min(activated_on)::text from begun where begun.brief_id = brief.id) as "activatedOn",
        (select min(first.done_on)::text from begun cross join lateral (select i.done_on from work_items i
          join projects p on p.org_id = i.org_id and p.id = i.project_id
          join objectives o on o.org_id = p.org_id and o.id = p.objective_id and o.brief_id = brief.id
          where i.org_id = brief.org_id and i.team_id = begun.team_id and i.state = 'done' and i.deleted_at is null
            and i.done_on >= (brief.published_at at time zone ${zone})::date and ${openRoot("i")}
          order by i.done_on limit 1) first where begun.brief_id = brief.id) as "itemOn"
      from brief`)),
  ];
}
