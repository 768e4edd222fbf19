import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { workItems } from "@/db/schema/projects";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { addDays, mondayOf } from "../signals/calendar";

/** P85 of the cycle time (calendar days) of what each team finished in the last 13 complete weeks; teams with fewer than ten items are left out (M7). Of all teams, or of those that work on a project. */
export async function expectedDays(actor: Actor, projectId?: string): Promise<Map<string, number>> {
  const until = mondayOf(actor.today);
  const rows = await withOrg(actor, (tx) => {
    const atWork = (id: string) =>
      tx
        .select({ id: workItems.teamId })
        .from(workItems)
        .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.projectId, id)));
    return tx
      .select({
        team: workItems.teamId,
        days: sql<number>`percentile_disc(0.85) within group (order by ${workItems.doneOn} - ${workItems.startedOn} + 1)::int`,
      })
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, actor.orgId),
          eq(workItems.state, "done"),
          isNotNull(workItems.startedOn),
          isNull(workItems.deletedAt),
          gte(workItems.doneOn, addDays(until, -91)),
          lt(workItems.doneOn, until),
          projectId ? inArray(workItems.teamId, atWork(projectId)) : undefined,
        ),
      )
      .groupBy(workItems.teamId)
      .having(sql`count(*) >= 10`);
  });
  return new Map(rows.map((row) => [row.team, row.days]));
}
