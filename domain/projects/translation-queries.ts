import "server-only";
import { and, asc, eq, inArray, isNull, lte, max, sql } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { can } from "../access/policy";
import { anyOf, readable, readableBrief } from "../access/scope";
import { ensureSignals } from "../objectives/signals-queries";

export type Board = Awaited<ReturnType<typeof getTranslation>>;
export type BoardObjective = Board["tasks"][number]["objectives"][number];

/**
 * The translation board (V9): each key task of a brief in force with what was made of it: objectives, measures, projects.
 * Restricted objectives are left out for who may not read them.
 */
export async function getTranslation(actor: Actor, briefId: string) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const [brief] = await tx
      .select({
        id: briefs.id,
        title: briefs.title,
        status: briefs.status,
        themeId: briefs.themeId,
        themeTitle: themes.title,
        generation: briefVersions.generation,
        keyTasks: briefVersions.keyTasks,
        freedoms: briefVersions.freedoms,
        boundaries: briefVersions.boundaries,
        endState: briefVersions.endState,
        horizonDate: briefVersions.horizonDate,
      })
      .from(briefs)
      .innerJoin(
        briefVersions,
        and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
      )
      .leftJoin(themes, linked(actor, "theme", briefs.themeId))
      .where(
        and(eq(briefs.orgId, actor.orgId), eq(briefs.id, briefId), isNull(briefs.deletedAt), readableBrief(actor)),
      );
    if (!brief) throw notFound("This brief");
    const made = await tx
      .select({
        id: objectives.id,
        title: objectives.title,
        keyTaskKey: objectives.keyTaskKey,
        status: objectives.status,
        signalStatus: objectives.signalStatus,
        measureBy: objectives.measureBy,
        teamId: objectives.teamId,
        teamName: teams.name,
        ownerId: objectives.ownerId,
        ownerName: memberships.displayName,
        ownerStatus: memberships.status,
      })
      .from(objectives)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, objectives.ownerId)))
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          eq(objectives.briefId, briefId),
          inArray(objectives.status, ["draft", "active"]),
          isNull(objectives.deletedAt),
          readable(actor, objectives.visibilityRootId),
        ),
      )
      .orderBy(asc(objectives.number));
    const ids = made.map((row) => row.id);
    const under = ids.length
      ? {
          measures: await tx
            .select({
              id: measures.id,
              objectiveId: measures.objectiveId,
              title: measures.title,
              type: measures.type,
              unit: measures.unit,
              target: measures.target,
              lo: measures.lo,
              hi: measures.hi,
              milestones: measures.milestones,
              recent: measures.recent,
            })
            .from(measures)
            .where(and(eq(measures.orgId, actor.orgId), inArray(measures.objectiveId, ids)))
            .orderBy(asc(measures.number)),
          projects: await tx
            .select({
              id: projects.id,
              objectiveId: projects.objectiveId,
              title: projects.title,
              status: projects.status,
              dueOn: projects.dueOn,
              teamId: projects.teamId,
              startedBeforeAgreement: projects.startedBeforeAgreement,
            })
            .from(projects)
            .where(
              and(
                eq(projects.orgId, actor.orgId),
                inArray(projects.objectiveId, ids),
                inArray(projects.status, ["proposed", "active", "paused", "done"]),
                isNull(projects.deletedAt),
              ),
            )
            .orderBy(asc(projects.number)),
        }
      : { measures: [], projects: [] };
    const begun = new Map(ids.length > 0 ? (await lastStarted(tx, actor, ids)).map(({ key, on }) => [key, on]) : []);
    const [own] = await tx
      .select({ taken: backBriefs.takenKeyTasks })
      .from(backBriefs)
      .where(
        and(
          eq(backBriefs.orgId, actor.orgId),
          eq(backBriefs.briefId, briefId),
          eq(backBriefs.generation, brief.generation),
          eq(backBriefs.recipientId, actor.membershipId),
          eq(backBriefs.state, "accepted"),
        ),
      );
    const placed = made.map((objective) => ({
      ...objective,
      mayMeasure: can(actor, "measure.define", { ...objective, isDraft: objective.status === "draft" }),
      measures: under.measures.filter((one) => one.objectiveId === objective.id),
      projects: under.projects.filter((one) => one.objectiveId === objective.id),
    }));
    const keys = new Set(brief.keyTasks.map((task) => task.key));
    return {
      ...brief,
      tasks: brief.keyTasks.map((task) => ({
        ...task,
        objectives: placed.filter((one) => one.keyTaskKey === task.key),
        lastItemStartedOn: begun.get(task.key) ?? null,
      })),
      /** Objectives whose key task is gone, or that never named one. */
      loose: placed.filter((one) => !one.keyTaskKey || !keys.has(one.keyTaskKey)),
      /** Key tasks that the reader's accepted back-brief took, if there is one. */
      taken: own?.taken ?? null,
    };
  });
}

/** When work last began under each key task (N11), by the objectives that the reader sees. */
const lastStarted = (tx: Tx, actor: Actor, objectiveIds: readonly string[]) =>
  tx
    .select({ key: objectives.keyTaskKey, on: max(workItems.startedOn) })
    .from(objectives)
    .innerJoin(
      projects,
      and(eq(projects.orgId, actor.orgId), eq(projects.objectiveId, objectives.id), isNull(projects.deletedAt)),
    )
    .innerJoin(
      workItems,
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.projectId, projects.id),
        isNull(workItems.deletedAt),
        lte(workItems.startedOn, actor.today),
      ),
    )
    .where(and(eq(objectives.orgId, actor.orgId), sql`${objectives.id} = ${anyOf(objectiveIds)}`))
    .groupBy(objectives.keyTaskKey);
