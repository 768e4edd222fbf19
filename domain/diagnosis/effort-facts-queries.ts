import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { fewTellers, toldByEnough } from "../resources/ledger-queries";
import { prorated } from "../signals/resources";
import type { BurnFact, EffortFact } from "./types";

type Window = { from: string; to: string };

type Row = EffortFact & { start: string | null; end: string | null };

/** Where the days of a window went; what one or two people of a team told stands under no team. Summed in the database; only periods that reach over an edge come one by one. */
export async function listEffort(tx: Tx, { orgId }: Observer, window: Window): Promise<EffortFact[]> {
  const rows = await tx.execute<Row>(sql`
    with ${fewTellers(orgId, window)}, summed as (
      select case when few.together is null then e.team_id end as team_id, e.objective_id, e.project_id, e.drain_kind, edge.start_on, edge.end_on, sum(e.amount)::float8 as days
      from resource_entries e
      left join few on e.member_id is not null and few.team_id is not distinct from e.team_id
      cross join lateral (select case when e.period_start >= ${window.from} and e.period_end <= ${window.to} then null
        else e.period_start end as start_on, case when e.period_start >= ${window.from} and e.period_end <= ${window.to}
        then null else e.period_end end as end_on) edge
      where e.org_id = ${orgId} and e.unit = 'days' and e.side = 'actual'
        and e.period_start <= ${window.to} and e.period_end >= ${window.from} and ${toldByEnough}
      group by 1, 2, 3, 4, 5, 6)
    select s.team_id as "teamId", o.id as "objectiveId", o.title as "objectiveTitle",
      coalesce(o.status = 'active' and o.deleted_at is null, false) as "objectiveIsActive", o.theme_id as "themeId",
      o.brief_id as "briefId", coalesce(o.key_task_key, p.key_task_key) as "keyTaskKey", p.id as "projectId",
      p.title as "projectTitle", p.kind as "projectKind", coalesce(p.status = 'active', false) as "projectIsActive",
      p.kpi_measure_id is not null as "hasKpi", coalesce(p.obligation, '') <> '' as "namesObligation",
      s.drain_kind as "drainKind", coalesce(root.visibility = 'restricted', false) as "isRestricted", s.days,
      s.start_on::text as start, s.end_on::text as end
    from summed s
    left join projects p on p.org_id = ${orgId} and p.id = s.project_id
    left join objectives o on o.org_id = ${orgId} and o.id = coalesce(s.objective_id, p.objective_id)
    left join objectives root on root.org_id = ${orgId} and root.id = coalesce(o.visibility_root_id, p.visibility_root_id)`);
  return [...rows].map(({ start, end, ...row }) =>
    start === null || end === null
      ? row
      : { ...row, days: prorated({ amount: row.days, from: start, to: end }, window) },
  );
}

/** Days planned and spent until today on each open objective, its projects' included (M20). */
export async function listBurn(tx: Tx, { orgId, today }: Observer): Promise<BurnFact[]> {
  const rows = await tx.execute<{
    objectiveId: string;
    side: "planned" | "actual";
    days: number;
    start: string | null;
    end: string | null;
  }>(sql`
    select o.id as "objectiveId", e.side, sum(e.amount)::float8 as days,
      (case when e.period_end > ${today} then e.period_start end)::text as start,
      (case when e.period_end > ${today} then e.period_end end)::text as end
    from resource_entries e left join projects p on p.org_id = ${actor.orgId} and p.id = e.project_id
    join objectives o on o.org_id = ${actor.orgId} and o.id = coalesce(e.objective_id, p.objective_id) and o.status = 'active'
    where e.org_id = ${orgId} and e.unit = 'days' and e.period_start <= ${today} group by 1, 2, 4, 5`);
  const sums = new Map<string, BurnFact>();
  for (const { objectiveId, side, days, start, end } of rows) {
    const one = sums.get(objectiveId) ?? { objectiveId, planned: 0, actual: 0 };
    const until = { from: "0001-01-01", to: today };
    one[side] += start === null || end === null ? days : prorated({ amount: days, from: start, to: end }, until);
    sums.set(objectiveId, one);
  }
  return [...sums.values()];
}
