import "server-only";
import { sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { completeWindow } from "../signals/work-item";
import { getOutline } from "./outline-queries";

export type Effort = { byObjective: ReadonlyMap<string, number>; byProject: ReadonlyMap<string, number>; all: number };

/** The line of the outline, for the reader, and the days that went into it in the last 13 complete weeks. */
export const getMapFacts = (actor: Actor, filter: { teamId: string | null; withRetired: boolean }) =>
  withOrg(actor, async (tx) => {
    const outline = await getOutline(actor, filter);
    return { outline, effort: await readEffort(tx, actor) };
  });

/** Days by objective, its projects' included, and by project; both keyed by id, so that only what is read is named. */
async function readEffort(tx: Tx, { orgId, today }: Actor): Promise<Effort> {
  const { from, to } = completeWindow(today, 13);
  const rows = await tx.execute<{ objectiveId: string | null; projectId: string | null; days: number }>(sql`
    select coalesce(e.objective_id, p.objective_id) as "objectiveId", e.project_id as "projectId", sum(e.amount)::float8 as days
    from resource_entries e left join projects p on p.org_id = e.org_id and p.id = e.project_id
    where e.org_id = ${orgId} and e.unit = 'days' and e.side = 'actual'
      and e.period_start >= ${from} and e.period_end <= ${to}
    group by 1, 2`);
  const [byObjective, byProject] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  for (const { objectiveId, projectId, days } of rows) {
    all += days;
    if (objectiveId) byObjective.set(objectiveId, (byObjective.get(objectiveId) ?? 0) + days);
    if (projectId) byProject.set(projectId, (byProject.get(projectId) ?? 0) + days);
  }
  return { byObjective, byProject, all };
}
