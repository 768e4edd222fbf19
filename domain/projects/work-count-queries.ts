import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { MOST_COUNTED } from "@/db/keyset";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
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
    const found = tx
      .select({ id: workItems.id })
      .from(workItems)
      .where(and(...conditions(actor, filter)))
      .limit(MOST_COUNTED)
      .as("found");
    const age = sql`${actor.today}::date - ${workItems.startedOn} + 1`;
    const isOlder = sql`${workItems.state} = 'in_progress' and ${age} > (${usual}::jsonb ->> ${workItems.teamId}::text)::int`;
    const [row] = await tx
      .select({
        total: sql<number>`count(*)::int`,
        older: sql<number>`(count(*) filter (where ${isOlder}))::int`,
        broken: sql<number>`(count(*) filter (where ${isBusy(actor)}))::int`,
      })
      .from(found)
      .innerJoin(workItems, and(eq(workItems.orgId, actor.orgId), eq(workItems.id, found.id)))
      .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, workItems.projectId)))
      .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, projects.objectiveId)));
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
  (${workItems.visibilityRootId} is null or ${readable(actor, workItems.visibilityRootId)})
  and case
    when ${projects.kind} = 'obligation' then false
    when ${projects.kind} = 'run' then ${projects.kpiMeasureId} is null
    else not coalesce(${projects.status} in ('active', 'proposed', 'paused', 'done') and ${objectives.status} = 'active', false)
  end)`;
