import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { MOST_COUNTED } from "@/db/keyset";
import { workItems } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { limitTo, readable } from "../access/scope";
import type { WorkFilter } from "./list-input";
import { conditions } from "./work-queries";

export type WorkCounts = { total: number; older: number; broken: number };

/**
 * What is said of a whole list of work, whatever its page has: how many there are, how many of those in work are older than
 * what their team usually finishes, and how many have no purpose above them (`sightOf` as SQL).
 */
export const countWork = (
  actor: Actor,
  filter: WorkFilter,
  expected: ReadonlyMap<string, number> = new Map(),
): Promise<WorkCounts> =>
  withOrg(actor, async (tx) => {
    const usual = JSON.stringify(Object.fromEntries(expected));
    const [row] = await tx.execute<WorkCounts>(sql`
      with found as materialized (
        select work_items.id from work_items where ${and(...conditions(actor, filter))} ${limitTo(MOST_COUNTED)})
      select count(*)::int as total,
        (count(*) filter (where work_items.state = 'in_progress' and ${actor.today}::date - work_items.started_on + 1
          > (${usual}::jsonb ->> work_items.team_id::text)::int))::int as older,
        (count(*) filter (where ${isBusy(actor)}))::int as broken
      from found join work_items on work_items.org_id = ${actor.orgId} and work_items.id = found.id
      left join projects p on p.org_id = work_items.org_id and p.id = work_items.project_id
      left join objectives o on o.org_id = p.org_id and o.id = p.objective_id`);
    return row ?? { total: 0, older: 0, broken: 0 };
  });

/** How many items of each state a list has. */
export const countByState = (actor: Actor, filter: WorkFilter): Promise<Map<string, number>> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ state: workItems.state, n: sql<number>`count(*)::int` })
      .from(workItems)
      .where(and(...conditions(actor, filter)))
      .groupBy(workItems.state);
    return new Map(rows.map(({ state, n }) => [state, n]));
  });

/** No live line to a purpose; where the purpose is confidential, it is not called missing. */
const isBusy = (actor: Actor): SQL => sql`(
  (work_items.visibility_root_id is null or ${readable(actor, workItems.orgId, workItems.visibilityRootId)})
  and case
    when p.kind = 'obligation' then false
    when p.kind = 'run' then p.kpi_measure_id is null
    else not coalesce(p.status in ('active', 'proposed', 'paused', 'done') and o.status = 'active', false)
  end)`;
