import { type SQL, sql } from "drizzle-orm";
import type { TenantKey } from "@/db/key";
import type { Actor } from "./actor";
import { readableBrief, readableHypothesis, readableObjective, readableProject, readableTheme } from "./scope";

/**
 * Decisions that the actor may read: whatever they link must be readable too, so that a decision about something
 * restricted is 404 for everybody else. Stands in a WHERE on `decisions`.
 */
export function readableDecision(actor: Actor): SQL {
  const linked = (type: string, table: SQL, rule: SQL) => sql`not exists (
    select 1 from jsonb_array_elements(decisions.links) link join ${table} on ${table}.org_id = ${actor.orgId}
      and ${table}.id::text = link ->> 'id' where link ->> 'type' = ${type} and not ${rule})`;
  return sql`(${linked("objective", sql`objectives`, readableObjective(actor))}
    and ${linked("project", sql`projects`, readableProject(actor))}
    and ${linked("brief", sql`briefs`, readableBrief(actor))}
    and ${linked("theme", sql`themes`, readableTheme(actor))}
    and ${linked("hypothesis", sql`hypotheses`, readableHypothesis(actor))})`;
}

/**
 * Decisions that stand in what is one for all, figures and agendas: none that links something restricted, a bet of such a
 * brief, or a choice that is only drafted. `row` is the table or its alias.
 */
export const openDecision = ({ orgId }: Pick<TenantKey, "orgId">, row: string): SQL => sql`not exists (
  select 1 from jsonb_array_elements(${sql.identifier(row)}.links) link
  left join objectives o on o.org_id = ${orgId} and o.id::text = link ->> 'id'
  left join projects p on p.org_id = ${orgId} and p.id::text = link ->> 'id'
  left join hypotheses h on h.org_id = ${orgId} and h.id::text = link ->> 'id'
  left join briefs b on b.org_id = ${orgId} and (b.id::text = link ->> 'id' or b.id = h.brief_id)
  left join themes t on t.org_id = ${orgId} and t.id::text = link ->> 'id'
  where coalesce(o.visibility_root_id, p.visibility_root_id) is not null or b.confidentiality = 'restricted'
    or b.status in ('draft', 'in_review') or t.status = 'draft')`;

/** Lessons that stand in an agenda which everybody reads: none about a restricted brief, a drafted choice or restricted work. */
export const openLesson = ({ orgId }: Pick<TenantKey, "orgId">, row: string): SQL => sql`not exists (
  select 1 from briefs b where b.org_id = ${orgId} and b.id = ${sql.identifier(row)}.brief_id
    and (b.confidentiality = 'restricted' or b.status in ('draft', 'in_review')))
  and not exists (select 1 from projects p where p.org_id = ${orgId}
    and p.id = ${sql.identifier(row)}.stop_project_id and p.visibility_root_id is not null)
  and not exists (select 1 from themes t where t.org_id = ${orgId}
    and t.id = ${sql.identifier(row)}.theme_id and t.status = 'draft')`;
