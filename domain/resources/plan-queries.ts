import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readable } from "../access/scope";
import { shown } from "./rules";
import { resourceMay } from "./scope-rules";

export type PlanRow = Awaited<ReturnType<typeof listPlans>>["rows"][number];
const mostPlans = 200;

/**
 * Plans that the actor may read, the latest first: of what they may read, for the teams they plan for. Throws not-found
 * for those who do not plan.
 */
export const listPlans = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    if (!resourceMay(actor).plan) throw notFound("This page");
    const rows = await select(tx, actor, undefined).limit(mostPlans);
    return { rows: rows.map((row) => asRow(actor, row)).filter((row) => row.mayEdit) };
  });

/** One plan, for those who may change it and for history. Throws not-found. */
export const getPlan = (actor: Actor, entryId: string): Promise<PlanRow> =>
  withOrg(actor, async (tx) => {
    if (!isUuid(entryId) || !resourceMay(actor).plan) throw notFound("This plan");
    const [row] = await select(tx, actor, eq(resourceEntries.id, entryId));
    if (!row) throw notFound("This plan");
    const plan = asRow(actor, row);
    if (!plan.mayEdit) throw notFound("This plan");
    return plan;
  });

type Tx = Parameters<Parameters<typeof withOrg>[1]>[0];

const select = (tx: Tx, actor: Actor, condition: SQL | undefined) =>
  tx
    .select({
      entry: resourceEntries,
      teamName: teams.name,
      objectiveTitle: objectives.title,
      objectiveTeamId: objectives.teamId,
      projectTitle: projects.title,
      projectTeamId: projects.teamId,
      byName: memberships.displayName,
    })
    .from(resourceEntries)
    .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, resourceEntries.teamId)))
    .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, resourceEntries.objectiveId)))
    .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, resourceEntries.projectId)))
    .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, resourceEntries.createdBy)))
    .where(
      and(
        eq(resourceEntries.orgId, actor.orgId),
        eq(resourceEntries.side, "planned"),
        condition,
        sql`(${objectives.id} is null or ${readable(actor, objectives.visibilityRootId)})`,
        sql`(${projects.id} is null or ${readable(actor, projects.visibilityRootId)})`,
      ),
    )
    .orderBy(desc(resourceEntries.periodStart), desc(resourceEntries.amount), desc(resourceEntries.id));

type Selected = Awaited<ReturnType<typeof select>>[number];

function asRow(actor: Actor, row: Selected) {
  const { entry, teamName, objectiveTitle, objectiveTeamId, projectTitle, projectTeamId, byName } = row;
  const teamId = entry.teamId ?? objectiveTeamId ?? projectTeamId;
  return {
    id: entry.id,
    version: entry.version,
    unit: entry.unit,
    amount: shown(entry.unit, entry.amount, actor.org.currency),
    stored: entry.amount,
    periodStart: entry.periodStart,
    periodEnd: entry.periodEnd,
    teamId: entry.teamId,
    teamName,
    target: entry.objectiveId ? `objective:${entry.objectiveId}` : entry.projectId ? `project:${entry.projectId}` : "",
    title: objectiveTitle ?? projectTitle ?? teamName ?? "The organization",
    expectedReturn: entry.expectedReturn,
    expectedReturnText: entry.expectedReturnText,
    note: entry.note,
    byName,
    mayEdit: can(actor, "resource.plan", { teamId }),
  };
}
