import "server-only";
import { sql } from "drizzle-orm";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, openRoot } from "../access/scope";
import { answeredByManagers } from "../signals/friction-cost";
import { type LeaderAct, modeMix } from "../signals/supporting-counts";

export type Leading = Awaited<ReturnType<typeof getLeading>>;

const window = 56;

/**
 * N2 and N12 for a manager's own eyes: how the acts of the last eight weeks split between giving intent and working
 * along, and how much of the friction of the own teams was answered before it reached the top, in the last half year.
 */
export const getLeading = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const since = new Date(actor.now.getTime() - window * 86_400_000).toISOString();
    const halfYear = new Date(actor.now.getTime() - 182 * 86_400_000).toISOString();
    const zone = actor.org.timeZone;
    const me = actor.membershipId;
    const { orgId } = actor;
    const [acts, answered] = await Promise.all([
      tx.execute<LeaderAct>(sql`
        select (v.published_at at time zone ${zone})::date::text as on, 'intent' as mode from brief_versions v
          where v.org_id = ${orgId} and v.published_by = ${me} and v.published_at >= ${since}
        union all select (b.responded_at at time zone ${zone})::date::text, 'intent' from back_briefs b
          where b.org_id = ${orgId} and b.responded_by = ${me} and b.responded_at >= ${since} and b.state in ('accepted', 'sent_back')
        union all select (e.at at time zone ${zone})::date::text, case e.kind when 'answered' then 'intent' else 'hands_on' end from friction_events e
          where e.org_id = ${orgId} and e.actor_id = ${me} and e.at >= ${since} and e.kind in ('answered', 'hands_on_help')
        union all select (d.decided_at at time zone ${zone})::date::text, 'intent' from decisions d
          where d.org_id = ${orgId} and d.decider_id = ${me} and d.decided_at >= ${since}
        union all select v.dive_on::text, 'hands_on' from deep_dives v
          where v.org_id = ${orgId} and v.leader_id = ${me} and v.mode = 'work_along' and v.state in ('held', 'confirmed')
            and v.dive_on >= ${since}::date
        union all select i.done_on::text, 'hands_on' from work_items i
          where i.org_id = ${orgId} and i.assignee_id = ${me} and i.state = 'done' and i.done_on >= ${since}::date
        limit 2000`),
      tx.execute<{ level: "team" | "manager" | "executive"; n: number }>(sql`
        select f.level, count(*)::int as n from frictions f
        where f.org_id = ${orgId} and f.team_id = ${anyOf(actor.scopeTeamIds)} and f.answered_at >= ${halfYear}
          and f.status <> 'merged' and ${openRoot("f")} group by 1`),
    ]);
    const levels = [...answered].flatMap(({ level, n }) => Array.from({ length: n }, () => level));
    return {
      mix: modeMix([...acts], actor.today, window),
      reduced: answeredByManagers(levels),
      answered: levels.length,
    };
  });
