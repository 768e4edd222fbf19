import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { byName } from "@/db/keyset";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { objectiveReaders, objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readable, readableBrief } from "../access/scope";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId } from "../vocabulary";
import { changesOf, measuresOf, readingsOfMeasures } from "./measure-list-queries";
import { judge, objectiveSignals } from "./measure-rules";
import { measureLimits } from "./measure-view-rules";
import { isSomebodyElseEligible } from "./second-eyes-queries";
import { owner, shown } from "./shown-queries";
import { ensureSignals } from "./signals-queries";

export type ObjectiveDetail = Awaited<ReturnType<typeof getObjective>>;

/** One objective with everything its page says: line of sight, measures judged, projects, children, readers. 404 when it is not for the actor. */
export async function getObjective(actor: Actor, objectiveId: string) {
  await ensureSignals(actor);
  return withOrg(actor, async (tx) => {
    const row = await select(tx, actor, objectiveId);
    if (!row) throw notFound("This objective");
    const day = row.closedOn ?? actor.today;
    const own = await measuresOf(tx, actor, [{ id: row.id, kind: row.kind, closedOn: row.closedOn }]);
    const signals = objectiveSignals(
      own.map((one) => ({ measure: one, judged: judge(one, row.kind, day, thresholdsOf(actor.org.settings)) })),
      day,
      row.finalGrade,
      thresholdsOf(actor.org.settings),
    );
    const ids = own.map((one) => one.id);
    const readings = await readingsOfMeasures(tx, actor, ids, row.startOn);
    const changes = await changesOf(tx, actor, ids);
    const proposedByMe = row.proposedBy === actor.membershipId;
    return {
      ...row,
      label: humanId("objective", row.number),
      ownerLeft: row.ownerStatus === "departed",
      reasons: signals.reasons,
      coverage: signals.coverage,
      weakest: signals.weakest,
      measures: own.map((one) => ({
        ...one,
        readings: readings.get(one.id) ?? [],
        changes: changes.filter((change) => change.measureId === one.id),
        limits: limitNotes(actor.org.settings, measureLimits, one.startOn),
      })),
      line: await lineOf(tx, actor, row),
      readers: await readersOf(tx, actor, row.id),
      projects: await projectsOf(tx, actor, row.id),
      children: await childrenOf(tx, actor, row.id),
      /** Nobody else may confirm how it ended: the actor does it alone, with a sentence. */
      confirmsAlone:
        row.proposedGrade !== null && (row.ownerId === actor.membershipId || proposedByMe)
          ? !(await isSomebodyElseEligible(tx, actor, row))
          : false,
    };
  });
}

async function select(tx: Tx, actor: Actor, objectiveId: string) {
  const [row] = await tx
    .select({
      ...shown,
      whyItMatters: objectives.whyItMatters,
      themeId: objectives.themeId,
      themeTitle: themes.title,
      parentObjectiveId: objectives.parentObjectiveId,
      measureBy: objectives.measureBy,
      gap: objectives.gap,
      visibilityRootId: objectives.visibilityRootId,
      proposedGrade: objectives.proposedGrade,
      proposedBy: objectives.proposedBy,
      closingNote: objectives.closingNote,
      closedOn: objectives.closedOn,
      finalGrade: objectives.finalGrade,
      confirmedAlone: objectives.confirmedAlone,
      version: objectives.version,
    })
    .from(objectives)
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, objectives.teamId)))
    .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, objectives.ownerId)))
    .leftJoin(themes, linked(actor, "theme", objectives.themeId))
    .where(visible(actor, objectiveId));
  return row;
}

const visible = (actor: Actor, objectiveId: string) =>
  and(
    eq(objectives.orgId, actor.orgId),
    eq(objectives.id, objectiveId),
    isNull(objectives.deletedAt),
    readable(actor, objectives.visibilityRootId),
  );

type Placed = { briefId: string | null; keyTaskKey: string | null; parentObjectiveId: string | null };

/** What stands above it, as far as the reader may see: a brief that is not for them is named by its owner only (4, rule 4). */
async function lineOf(tx: Tx, actor: Actor, row: Placed) {
  const [brief] = row.briefId
    ? await tx
        .select({
          id: briefs.id,
          title: briefs.title,
          authorName: memberships.displayName,
          keyTasks: briefVersions.keyTasks,
          isReadable: readableBrief(actor).mapWith(Boolean),
        })
        .from(briefs)
        .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefs.authorId)))
        .leftJoin(
          briefVersions,
          and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
        )
        .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.id, row.briefId)))
    : [];
  const [parent] = row.parentObjectiveId
    ? await tx
        .select({ id: objectives.id, title: objectives.title, signalStatus: objectives.signalStatus })
        .from(objectives)
        .where(visible(actor, row.parentObjectiveId))
    : [];
  const open = brief?.isReadable ? brief : null;
  const keyTask = open?.keyTasks?.find((task) => task.key === row.keyTaskKey)?.text ?? null;
  return {
    brief: open ? { id: open.id, title: open.title } : null,
    hiddenBriefOf: brief && !open ? brief.authorName : null,
    keyTask,
    keyTaskNumber: row.keyTaskKey ? Number(row.keyTaskKey.slice(2)) : null,
    parent: parent ?? null,
  };
}

const ofThis = (actor: Actor, org: AnyPgColumn, column: AnyPgColumn, id: string) =>
  and(eq(org, actor.orgId), eq(column, id));

const readersOf = (tx: Tx, actor: Actor, objectiveId: string) =>
  tx
    .select({ id: objectiveReaders.membershipId, name: memberships.displayName })
    .from(objectiveReaders)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, objectiveReaders.membershipId)))
    .where(ofThis(actor, objectiveReaders.orgId, objectiveReaders.objectiveId, objectiveId))
    .orderBy(byName(memberships.displayName));

async function projectsOf(tx: Tx, actor: Actor, objectiveId: string) {
  const rows = await tx
    .select({
      id: projects.id,
      number: projects.number,
      title: projects.title,
      status: projects.status,
      dueOn: projects.dueOn,
      ownerName: memberships.displayName,
    })
    .from(projects)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, projects.ownerId)))
    .where(
      and(
        ofThis(actor, projects.orgId, projects.objectiveId, objectiveId),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
      ),
    )
    .orderBy(asc(projects.number));
  return rows.map((row) => ({ ...row, label: humanId("project", row.number) }));
}

const childrenOf = (tx: Tx, actor: Actor, objectiveId: string) =>
  tx
    .select({
      id: objectives.id,
      title: objectives.title,
      status: objectives.status,
      signalStatus: objectives.signalStatus,
    })
    .from(objectives)
    .where(
      and(
        ofThis(actor, objectives.orgId, objectives.parentObjectiveId, objectiveId),
        isNull(objectives.deletedAt),
        readable(actor, objectives.visibilityRootId),
      ),
    )
    .orderBy(asc(objectives.number));
