import "server-only";
import { sql } from "drizzle-orm";
import { withOrg } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { completeWindow } from "../signals/work-item";
import { type Direction, directionOf } from "./direction-rules";
import { listEffort } from "./effort-facts-queries";
import { listTeamFacts } from "./team-facts-queries";

/** How far the effort reaches and how many teams pull at the main effort (N1, N3). Figures are one for all. */
export const getDirection = (actor: Observer): Promise<Direction> =>
  withOrg(actor, async (tx) => {
    const [effort, teams, themes, main] = await Promise.all([
      listEffort(tx, actor, completeWindow(actor.today, 4)),
      listTeamFacts(tx, actor),
      tx.execute<{ id: string; horizonEndYear: number }>(sql`
        select t.id, t.horizon_end_year as "horizonEndYear" from themes t
        where t.org_id = ${actor.orgId} and t.status = 'in_force' and t.deleted_at is null`),
      tx.execute<{ key: string | null }>(sql`
        select task ->> 'key' as key from briefs b
        join brief_versions v on v.org_id = ${actor.orgId} and v.id = b.current_version_id,
          jsonb_array_elements(v.key_tasks) task
        where b.org_id = ${actor.orgId} and b.id = ${actor.org.mainBriefId} and b.status = 'published'
          and b.confidentiality = 'open' and (task ->> 'mainEffort')::boolean limit 1`),
    ]);
    const { mainBriefId } = actor.org;
    return directionOf(
      { effort, teams, themes: [...themes], mainBriefId, mainTaskKey: main[0]?.key ?? null },
      actor.today,
    );
  });
