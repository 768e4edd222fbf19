import "server-only";
import { sql } from "drizzle-orm";
import { type TenantKey, withOrg } from "@/db/tenancy";
import { daysBetween } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { type DirectionChange, directionChanges } from "../signals/direction-changes";
import { thresholdsOf } from "../signals/own-thresholds";

type Raw = {
  id: string;
  brief_title: string;
  in_force_from: string;
  changed_on: string;
  projects: { planned: number; finished: boolean }[] | null;
  debunked: string[] | null;
  outside: { on: string; impact: number }[] | null;
};

/**
 * M18, the changes of direction of a brief, of all briefs that a team serves, or of everything: each superseded or
 * turned version with the projects begun under it and the evidence that its pivot links. Restricted briefs are left out.
 */
export const listTurns = (key: TenantKey, briefId: string | null = null): Promise<DirectionChange[]> =>
  withOrg(key, async (tx) => {
    const rows = await tx.execute<Raw>(sql`
      with turns as (
        select b.id as brief_id, b.title as brief_title, v.id, v.published_at::date as from_on,
          coalesce(turned.published_at, b.closed_at)::date as changed_on,
          coalesce(turned.decision_id, b.end_decision_id) as decision_id
        from brief_versions v join briefs b on b.org_id = ${key.orgId} and b.id = v.brief_id and b.confidentiality = 'open'
        left join lateral (select n.published_at, (select d.id from decisions d where d.org_id = ${key.orgId} and d.kind = 'pivot'
            and d.links @> jsonb_build_array(jsonb_build_object('type', 'brief', 'id', b.id::text))
            and d.decided_at <= n.published_at + interval '1 day' order by d.decided_at desc limit 1) as decision_id
          from brief_versions n where n.org_id = ${key.orgId} and n.brief_id = v.brief_id and n.status = 'published'
            and n.change_kind = 'direction' and n.version_no > v.version_no order by n.version_no limit 1) turned on true
        where v.org_id = ${key.orgId} and v.status = 'published' and v.change_kind in ('first', 'direction')
          and (turned.published_at is not null or b.status = 'superseded')
          and ${briefId === null ? sql`true` : sql`b.id = ${briefId}`})
      select t.id, t.brief_title, t.from_on::text as in_force_from, t.changed_on::text as changed_on,
        (select jsonb_agg(jsonb_build_object('planned', p.original_due_on - p.start_on, 'finished',
            (p.status = 'done' and p.done_on <= t.changed_on) or exists (select 1 from work_items i where i.org_id = ${key.orgId}
              and i.project_id = p.id and i.type = 'deliverable' and i.accepted_on <= t.changed_on)))
          from projects p join objectives o on o.org_id = ${key.orgId} and o.id = p.objective_id and o.brief_id = t.brief_id
          where p.org_id = ${key.orgId} and p.start_on >= t.from_on and p.start_on < t.changed_on
            and p.original_due_on is not null and p.deleted_at is null) as projects,
        (select jsonb_agg(h.verdict_at::date) from decisions d, jsonb_array_elements(d.links) l
          join hypotheses h on h.org_id = ${key.orgId} and h.id::text = l ->> 'id' and h.status = 'debunked'
          where d.org_id = ${key.orgId} and d.id = t.decision_id and l ->> 'type' = 'hypothesis') as debunked,
        (select jsonb_agg(jsonb_build_object('on', s.observed_on, 'impact', s.impact)) from decisions d,
          jsonb_array_elements(d.links) l join market_signals s on s.org_id = ${key.orgId} and s.id::text = l ->> 'id'
          where d.org_id = ${key.orgId} and d.id = t.decision_id and l ->> 'type' = 'market_signal') as outside
      from turns t order by t.changed_on desc`);
    return [...rows].map((row) => ({
      id: row.id,
      briefTitle: row.brief_title,
      inForceFrom: row.in_force_from,
      changedOn: row.changed_on,
      projects: (row.projects ?? []).map(({ planned, finished }) => ({ plannedDays: planned, isFinished: finished })),
      debunkedHypothesesOn: row.debunked ?? [],
      marketSignals: (row.outside ?? []).map(({ on, impact }) => ({ recordedOn: on, impact })),
    }));
  });

/** M18 of one brief as of today, or `null` while it never turned. */
export async function turnsOf(actor: Actor, briefId: string) {
  const { today } = actor;
  const turns = await listTurns(actor, briefId);
  const [last] = turns;
  if (!last) return null;
  const signal = directionChanges(turns, today, thresholdsOf(actor.org.settings));
  return { ...signal, lastOn: last.changedOn, agoDays: daysBetween(last.changedOn, today) };
}
