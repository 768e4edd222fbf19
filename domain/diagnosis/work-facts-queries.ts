import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openRoot } from "../access/scope";
import { forecastFacts, type ManyFacts } from "../projects/forecast-many-queries";
import { addDays, mondayOf } from "../signals/calendar";
import type { FrictionCount, FrictionFact, ItemFact, ProjectFact } from "./types";

/** The first day of the last 13 complete weeks. */
export const quarterAgo = (today: string) => addDays(mondayOf(today), -91);

/** What teams finished, or should have, in the last 13 complete weeks: alike items as one row each. */
export const listItemFacts = async (tx: Tx, { orgId, today }: Observer): Promise<ItemFact[]> => [
  ...(await tx.execute<ItemFact>(sql`
    select i.team_id as "teamId", i.type, i.done_on::text as "doneOn", i.original_due_on::text as "originalDueOn",
      i.returned_count > 0 as returned, i.unplanned,
      i.type = 'deliverable' and i.customer_visible and i.state = 'done' as "isVisible", count(*)::int as n
    from work_items i
    where i.org_id = ${orgId} and i.deleted_at is null and i.state <> 'cancelled'
      and (i.done_on >= ${quarterAgo(today)} or i.original_due_on >= ${quarterAgo(today)}) and ${openRoot("i")}
    group by 1, 2, 3, 4, 5, 6, 7`)),
];

/** The first day on which each team finished anything. */
export const listFirstDone = async (tx: Tx, { orgId }: Observer): Promise<{ teamId: string; firstOn: string }[]> => [
  ...(await tx.execute<{ teamId: string; firstOn: string }>(sql`
    select t.id as "teamId", done.first::text as "firstOn" from teams t cross join lateral (
      select min(i.done_on) as first from work_items i
      where i.org_id = ${orgId} and i.team_id = t.id and i.done_on is not null and i.deleted_at is null) done
    where t.org_id = ${orgId} and done.first is not null`)),
];

/** Running projects of open objectives that are due one day, with what their forecasts are made from. */
export async function listProjectFacts(tx: Tx, actor: Observer): Promise<ProjectFact[]> {
  const rows = await tx.execute<{ id: string; title: string; objectiveId: string }>(sql`
    select p.id, p.title, p.objective_id as "objectiveId"
    from projects p join objectives o on o.org_id = ${actor.orgId} and o.id = p.objective_id and o.status = 'active'
    where p.org_id = ${actor.orgId} and p.status = 'active' and p.deleted_at is null and p.due_on is not null
      and coalesce(p.start_on, p.activated_on) is not null and ${openRoot("p")}
    order by p.due_on, p.id`);
  const ids = [...rows].map(({ id }) => id);
  const found: ManyFacts[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    found.push(...(await forecastFacts(tx, actor, actor.today, { ids: ids.slice(from, from + atOnce) })));
  const facts = new Map(found.map((one) => [one.id, one]));
  return [...rows].flatMap((row) => {
    const known = facts.get(row.id);
    return known ? [{ ...known, ...row }] : [];
  });
}

/** Projects whose weeks are asked for in one statement. */
const atOnce = 200;

/** Open obstacles with every open objective they hang under, directly or by measure, project or item. */
export const listFrictionFacts = async (tx: Tx, { orgId }: Observer): Promise<FrictionFact[]> => [
  ...(await tx.execute<FrictionFact>(sql`
    select f.id, f.title, f.kind, f.severity, f.team_id as "teamId",
      coalesce(array_agg(distinct coalesce(l.objective_id, m.objective_id, p.objective_id, ip.objective_id)::text)
        filter (where coalesce(l.objective_id, m.objective_id, p.objective_id, ip.objective_id) is not null), '{}') as "objectiveIds"
    from frictions f left join friction_links l on l.org_id = ${actor.orgId} and l.friction_id = f.id
    left join measures m on m.org_id = ${actor.orgId} and m.id = l.measure_id
    left join projects p on p.org_id = ${actor.orgId} and p.id = l.project_id
    left join work_items i on i.org_id = ${actor.orgId} and i.id = l.work_item_id
    left join projects ip on ip.org_id = ${actor.orgId} and ip.id = i.project_id
    where f.org_id = ${orgId} and f.status in ('open', 'acknowledged', 'answered') and ${openRoot("f")}
    group by f.org_id, f.id order by f.raised_at, f.id`)),
];

/** What each team raised in the last `days`: unrealistic goals that are not solved, and tools in any state (M19). */
export const listFrictionCounts = async (tx: Tx, { orgId, now }: Observer, days: number): Promise<FrictionCount[]> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  return [
    ...(await tx.execute<FrictionCount>(sql`
      select f.team_id as "teamId",
        count(*) filter (where f.kind = 'unrealistic_goal' and f.status in ('open', 'acknowledged', 'answered'))::int as unrealistic,
        count(*) filter (where f.kind = 'tools')::int as tools
      from frictions f where f.org_id = ${orgId} and f.raised_at >= ${since} and ${openRoot("f")} group by 1`)),
  ];
};
