import "server-only";
import { sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { listTeamChoices } from "../people/picker-queries";
import { fewTellers, toldByEnough } from "../resources/ledger-queries";
import { reachOf } from "../resources/scope-rules";
import { completeWindow } from "../signals/work-item";
import { getOutline } from "./outline-queries";

export type Effort = {
  byObjective: ReadonlyMap<string, number>;
  byProject: ReadonlyMap<string, number>;
  all: number;
  /** Whose days, where they are not everybody's: "Field Install", "Your teams". */
  whose: string | null;
  /** Objectives whose days are a class at the level of the organization, and nobody's figure of their own (settled 25). */
  kept: ReadonlySet<string>;
};

/**
 * The line of the outline, for the reader, and the days that went into it in the last 13 complete weeks, as far as the
 * reader sees days (domain.md 4): executives the organization's, others their teams', viewers none.
 */
export const getMapFacts = (actor: Actor, filter: { teamId: string | null; withRetired: boolean }) =>
  withOrg(actor, async (tx) => {
    const [outline, teams] = await Promise.all([getOutline(actor, filter), listTeamChoices(actor)]);
    const reach = reachOf(actor, teams, null);
    if (!reach) return { outline, effort: null };
    const effort = await readEffort(tx, actor, reach.teamIds);
    return { outline, effort: { ...effort, whose: reach.kind === "teams" ? reach.name : null } };
  });

/** Days by objective, its projects' included, and by project; both keyed by id, so that only what is read is named. None that one or two people told alone. */
async function readEffort(tx: Tx, { orgId, today }: Actor, teamIds: string[] | null): Promise<Omit<Effort, "whose">> {
  const { from, to } = completeWindow(today, 13);
  type Spent = { objectiveId: string | null; projectId: string | null; isKept: boolean; days: number };
  const rows = await tx.execute<Spent>(sql`
    with ${fewTellers(orgId, { from, to })}
    select coalesce(e.objective_id, p.objective_id) as "objectiveId", e.project_id as "projectId", 
      coalesce(root.visibility = 'restricted', false) as "isKept", sum(e.amount)::float8 as days
    from resource_entries e left join projects p on p.org_id = ${actor.orgId} and p.id = e.project_id
    left join objectives o on o.org_id = ${actor.orgId} and o.id = coalesce(e.objective_id, p.objective_id)
    left join objectives root on root.org_id = ${actor.orgId} and root.id = coalesce(o.visibility_root_id, p.visibility_root_id)
    left join few on e.member_id is not null and few.team_id is not distinct from e.team_id
    where e.org_id = ${orgId} and e.unit = 'days' and e.side = 'actual'
      and e.period_start >= ${from} and e.period_end <= ${to}
      and ${teamIds ? sql`few.together is null and e.team_id = ${anyOf(teamIds)}` : toldByEnough}
    group by 1, 2, 3`);
  const [byObjective, byProject] = [new Map<string, number>(), new Map<string, number>()];
  const kept = new Set<string>();
  let all = 0;
  for (const { objectiveId, projectId, isKept, days } of rows) {
    all += days;
    if (isKept && objectiveId) kept.add(objectiveId);
    if (isKept) continue;
    if (objectiveId) byObjective.set(objectiveId, (byObjective.get(objectiveId) ?? 0) + days);
    if (projectId) byProject.set(projectId, (byProject.get(projectId) ?? 0) + days);
  }
  return { byObjective, byProject, all, kept };
}
