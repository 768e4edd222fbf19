import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { frictionLinks, frictions } from "@/db/schema/frictions";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { openRoot } from "../access/scope";
import { forecastFacts, type ManyFacts } from "../projects/forecast-many-queries";
import { addDays, mondayOf } from "../signals/calendar";
import type { FrictionCount, FrictionFact, ItemFact, ProjectFact } from "./types";

/** The first day of the last 13 complete weeks. */
export const quarterAgo = (today: string) => addDays(mondayOf(today), -91);

/** What teams finished, or should have, in the last 13 complete weeks: alike items as one row each. */
export const listItemFacts = (tx: Tx, { orgId, today }: Observer): Promise<ItemFact[]> =>
  tx
    .select({
      teamId: workItems.teamId,
      type: workItems.type,
      doneOn: workItems.doneOn,
      originalDueOn: workItems.originalDueOn,
      returned: sql<boolean>`${workItems.returnedCount} > 0`,
      unplanned: workItems.unplanned,
      isVisible: sql<boolean>`${workItems.type} = 'deliverable' and ${workItems.customerVisible} and ${workItems.state} = 'done'`,
      n: sql<number>`count(*)::int`,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, orgId),
        isNull(workItems.deletedAt),
        ne(workItems.state, "cancelled"),
        or(gte(workItems.doneOn, quarterAgo(today)), gte(workItems.originalDueOn, quarterAgo(today))),
        openRoot({ orgId }, "work_items"),
      ),
    )
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`);

/** The first day on which each team finished anything. */
export const listFirstDone = (tx: Tx, { orgId }: Observer): Promise<{ teamId: string; firstOn: string }[]> => {
  const done = tx
    .select({ firstOn: sql<string>`min(${workItems.doneOn})`.as("first_on") })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, orgId),
        eq(workItems.teamId, teams.id),
        isNotNull(workItems.doneOn),
        isNull(workItems.deletedAt),
      ),
    )
    .as("done");
  return tx
    .select({ teamId: teams.id, firstOn: done.firstOn })
    .from(teams)
    .crossJoinLateral(done)
    .where(and(eq(teams.orgId, orgId), isNotNull(done.firstOn)));
};

/** Running projects of open objectives that are due one day, with what their forecasts are made from. */
export async function listProjectFacts(tx: Tx, actor: Observer): Promise<ProjectFact[]> {
  const rows = await tx
    .select({ id: projects.id, title: projects.title, objectiveId: objectives.id })
    .from(projects)
    .innerJoin(
      objectives,
      and(eq(objectives.orgId, actor.orgId), eq(objectives.id, projects.objectiveId), eq(objectives.status, "active")),
    )
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.status, "active"),
        isNull(projects.deletedAt),
        isNotNull(projects.dueOn),
        or(isNotNull(projects.startOn), isNotNull(projects.activatedOn)),
        openRoot(actor, "projects"),
      ),
    )
    .orderBy(projects.dueOn, projects.id);
  const ids = rows.map(({ id }) => id);
  const found: ManyFacts[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    found.push(...(await forecastFacts(tx, actor, actor.today, { ids: ids.slice(from, from + atOnce) })));
  const facts = new Map(found.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const known = facts.get(row.id);
    return known ? [{ ...known, ...row }] : [];
  });
}

/** Projects whose weeks are asked for in one statement. */
const atOnce = 200;

/** Open obstacles with every open objective they hang under, directly or by measure, project or item. */
export const listFrictionFacts = (tx: Tx, { orgId }: Observer): Promise<FrictionFact[]> => {
  const under = sql`coalesce(${frictionLinks.objectiveId}, ${measures.objectiveId}, ${projects.objectiveId}, ${projectOfItem.objectiveId})`;
  return tx
    .select({
      id: frictions.id,
      title: frictions.title,
      kind: frictions.kind,
      severity: frictions.severity,
      teamId: frictions.teamId,
      objectiveIds: sql<
        string[]
      >`coalesce(array_agg(distinct ${under}::text) filter (where ${under} is not null), '{}')`,
    })
    .from(frictions)
    .leftJoin(frictionLinks, and(eq(frictionLinks.orgId, orgId), eq(frictionLinks.frictionId, frictions.id)))
    .leftJoin(measures, and(eq(measures.orgId, orgId), eq(measures.id, frictionLinks.measureId)))
    .leftJoin(projects, and(eq(projects.orgId, orgId), eq(projects.id, frictionLinks.projectId)))
    .leftJoin(workItems, and(eq(workItems.orgId, orgId), eq(workItems.id, frictionLinks.workItemId)))
    .leftJoin(projectOfItem, and(eq(projectOfItem.orgId, orgId), eq(projectOfItem.id, workItems.projectId)))
    .where(
      and(
        eq(frictions.orgId, orgId),
        inArray(frictions.status, ["open", "acknowledged", "answered"]),
        openRoot({ orgId }, "frictions"),
      ),
    )
    .groupBy(frictions.orgId, frictions.id)
    .orderBy(frictions.raisedAt, frictions.id);
};

const projectOfItem = alias(projects, "project_of_item");

/** What each team raised in the last `days`: unrealistic goals that are not solved, and tools in any state (M19). */
export const listFrictionCounts = (tx: Tx, { orgId, now }: Observer, days: number): Promise<FrictionCount[]> =>
  tx
    .select({
      teamId: frictions.teamId,
      unrealistic: sql<number>`count(*) filter (where ${frictions.kind} = 'unrealistic_goal' and ${frictions.status} in ('open', 'acknowledged', 'answered'))::int`,
      tools: sql<number>`count(*) filter (where ${frictions.kind} = 'tools')::int`,
    })
    .from(frictions)
    .where(
      and(
        eq(frictions.orgId, orgId),
        gte(frictions.raisedAt, new Date(now.getTime() - days * 86_400_000)),
        openRoot({ orgId }, "frictions"),
      ),
    )
    .groupBy(frictions.teamId);
