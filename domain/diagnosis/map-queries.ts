import "server-only";
import { and, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { listTeamChoices } from "../people/picker-queries";
import {
  fewTellers,
  isRestricted,
  isRoot,
  objectiveOfEntry,
  ofFew,
  root,
  toldByEnough,
} from "../resources/ledger-queries";
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
async function readEffort(tx: Tx, actor: Actor, teamIds: string[] | null): Promise<Omit<Effort, "whose">> {
  const window = completeWindow(actor.today, 13);
  const few = fewTellers(tx, actor, window);
  const rows = await tx
    .select({
      objectiveId: objectiveOfEntry,
      projectId: resourceEntries.projectId,
      isKept: isRestricted,
      days: sql<number>`sum(${resourceEntries.amount})::float8`,
    })
    .from(resourceEntries)
    .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, resourceEntries.projectId)))
    .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, objectiveOfEntry)))
    .leftJoin(root, isRoot(actor))
    .leftJoin(few, ofFew(few))
    .where(
      and(
        eq(resourceEntries.orgId, actor.orgId),
        eq(resourceEntries.unit, "days"),
        eq(resourceEntries.side, "actual"),
        gte(resourceEntries.periodStart, window.from),
        lte(resourceEntries.periodEnd, window.to),
        teamIds ? and(isNull(few.together), sql`${resourceEntries.teamId} = ${anyOf(teamIds)}`) : toldByEnough(few),
      ),
    )
    .groupBy(sql`1, 2, 3`);
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
