import "server-only";
import { sql } from "drizzle-orm";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { addDays, mondayOf } from "../signals/calendar";

/** P85 of the cycle time (calendar days) of what each team finished in the last 13 complete weeks; teams with fewer than ten items are left out (M7). Of all teams, or of those that work on a project. */
export async function expectedDays(actor: Actor, projectId?: string): Promise<Map<string, number>> {
  const until = mondayOf(actor.today);
  const rows = await withOrg(actor, (tx) =>
    tx.execute<{ team: string; days: number }>(sql`
      select team_id as team, percentile_disc(0.85) within group (order by done_on - started_on + 1)::int as days
      from work_items where org_id = ${actor.orgId} and state = 'done' and started_on is not null and deleted_at is null
        and done_on >= ${addDays(until, -91)} and done_on < ${until}
        ${projectId ? sql`and team_id in (select team_id from work_items where org_id = ${actor.orgId} and project_id = ${projectId})` : sql``}
      group by team_id having count(*) >= 10`),
  );
  return new Map(rows.map((row) => [row.team, row.days]));
}
