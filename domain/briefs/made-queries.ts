import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable } from "../access/scope";
import { humanId } from "../vocabulary";

export type Made = Awaited<ReturnType<typeof selectMade>>[number];

/** Objectives made from a brief, as far as the actor may read them, each with its measures and its projects. */
export async function selectMade(tx: Tx, actor: Actor, briefId: string) {
  const [aims, work, measured] = await Promise.all([
    selectAims(tx, actor, briefId),
    selectProjects(tx, actor, briefId),
    selectMeasures(tx, actor, briefId),
  ]);
  return aims.map((row) => ({
    ...row,
    label: humanId("objective", row.number),
    projects: work.filter((one) => one.objectiveId === row.id),
    measures: measured.filter((one) => one.objectiveId === row.id),
  }));
}

const selectAims = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      id: objectives.id,
      number: objectives.number,
      title: objectives.title,
      keyTaskKey: objectives.keyTaskKey,
      status: objectives.status,
      signalStatus: objectives.signalStatus,
      visibilityRootId: objectives.visibilityRootId,
      teamName: teams.name,
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
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    )
    .orderBy(asc(objectives.number));

/** The objectives of a brief; those that the reader may not see are left out when the parts are put together. */
const ofBrief = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({ id: objectives.id })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.briefId, briefId)));

const selectProjects = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      id: projects.id,
      objectiveId: projects.objectiveId,
      title: projects.title,
      status: projects.status,
      dueOn: projects.dueOn,
      doneOn: projects.doneOn,
      stoppedOn: projects.stoppedOn,
      startedBeforeAgreement: projects.startedBeforeAgreement,
    })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        inArray(projects.objectiveId, ofBrief(tx, actor, briefId)),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    )
    .orderBy(asc(projects.number));

const selectMeasures = (tx: Tx, actor: Actor, briefId: string) =>
  tx
    .select({
      id: measures.id,
      objectiveId: measures.objectiveId,
      title: measures.title,
      type: measures.type,
      unit: measures.unit,
      baseline: measures.baseline,
      target: measures.target,
      lo: measures.lo,
      hi: measures.hi,
      recent: measures.recent,
      milestones: measures.milestones,
      signalStatus: measures.signalStatus,
    })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), inArray(measures.objectiveId, ofBrief(tx, actor, briefId))))
    .orderBy(asc(measures.number));

/** Measures per active objective that everybody counts alike: M14 leaves restricted ones out for readers too. */
export const measuresPerObjective = (made: readonly Made[]): number[] =>
  made.filter((one) => one.status === "active" && one.visibilityRootId === null).map((one) => one.measures.length);
