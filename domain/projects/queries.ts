import "server-only";
import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { checkIns } from "@/db/schema/check-ins";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readableProject } from "../access/scope";
import { notFound } from "../errors";
import { thresholdsOf } from "../signals/own-thresholds";
import { type ProjectTitle, possibleDuplicates } from "../signals/similarity";
import { humanId, type ProjectStatus } from "../vocabulary";

export type ProjectRow = Awaited<ReturnType<typeof listProjects>>[number];
export type ProjectView = Awaited<ReturnType<typeof getProject>>;

const columns = {
  id: projects.id,
  number: projects.number,
  title: projects.title,
  kind: projects.kind,
  status: projects.status,
  teamId: projects.teamId,
  teamName: teams.name,
  ownerId: projects.ownerId,
  ownerName: memberships.displayName,
  ownerStatus: memberships.status,
  objectiveId: projects.objectiveId,
  objectiveTitle: objectives.title,
  objectiveStatus: objectives.status,
  keyTaskKey: projects.keyTaskKey,
  kpiMeasureId: projects.kpiMeasureId,
  kpiTitle: measures.title,
  obligation: projects.obligation,
  startOn: projects.startOn,
  dueOn: projects.dueOn,
  originalDueOn: projects.originalDueOn,
  replanCount: projects.replanCount,
  startedBeforeAgreement: projects.startedBeforeAgreement,
  version: projects.version,
};

const base = (tx: Tx, actor: Actor) =>
  tx
    .select(columns)
    .from(projects)
    .innerJoin(teams, and(eq(teams.orgId, projects.orgId), eq(teams.id, projects.teamId)))
    .innerJoin(memberships, and(eq(memberships.orgId, projects.orgId), eq(memberships.id, projects.ownerId)))
    .leftJoin(objectives, linked(actor, "objective", projects.orgId, projects.objectiveId))
    .leftJoin(measures, linked(actor, "measure", projects.orgId, projects.kpiMeasureId));

const visible = (actor: Actor) =>
  and(eq(projects.orgId, actor.orgId), isNull(projects.deletedAt), readableProject(actor));

/** Projects that the actor may read, by number; ended ones only when asked for. */
export function listProjects(actor: Actor, filter: { life: "open" | "ended"; teamId: string | null }) {
  const of: Record<string, ProjectStatus[]> = {
    open: ["proposed", "active", "paused"],
    ended: ["done", "stopped", "declined"],
  };
  return withOrg(actor, async (tx) => {
    const rows = await base(tx, actor)
      .where(
        and(
          visible(actor),
          inArray(projects.status, of[filter.life] ?? []),
          filter.teamId ? eq(projects.teamId, filter.teamId) : undefined,
        ),
      )
      .orderBy(asc(projects.number))
      .limit(500);
    const open = await openItems(
      tx,
      actor,
      rows.map((row) => row.id),
    );
    return rows.map((row) => ({ ...row, label: humanId("project", row.number), remaining: open.get(row.id) ?? 0 }));
  });
}

async function openItems(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: workItems.projectId, n: sql<number>`count(*)::int` })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        inArray(workItems.projectId, ids),
        isNull(workItems.deletedAt),
        sql`${workItems.state} not in ('done', 'cancelled')`,
      ),
    )
    .groupBy(workItems.projectId);
  return new Map(rows.map((row) => [row.id ?? "", row.n]));
}

/** One project with its line of sight, its last words and its work by state. */
export function getProject(actor: Actor, projectId: string) {
  return withOrg(actor, async (tx) => {
    const one = tx
      .select({
        ...getTableColumns(projects),
        ...columns,
        /** There is one above it that the reader may not read. */
        hidesBrief: sql<boolean>`(${objectives.briefId} is not null and ${briefs.id} is null)`,
        brief: { id: briefs.id, title: briefs.title, status: briefs.status },
        intent: {
          versionNo: briefVersions.versionNo,
          keyTasks: briefVersions.keyTasks,
          freedoms: briefVersions.freedoms,
          boundaries: briefVersions.boundaries,
        },
      })
      .from(projects)
      .innerJoin(teams, and(eq(teams.orgId, projects.orgId), eq(teams.id, projects.teamId)))
      .innerJoin(memberships, and(eq(memberships.orgId, projects.orgId), eq(memberships.id, projects.ownerId)))
      .leftJoin(objectives, linked(actor, "objective", projects.orgId, projects.objectiveId))
      .leftJoin(measures, linked(actor, "measure", projects.orgId, projects.kpiMeasureId))
      .leftJoin(briefs, linked(actor, "brief", objectives.orgId, objectives.briefId))
      .leftJoin(
        briefVersions,
        and(eq(briefVersions.orgId, briefs.orgId), eq(briefVersions.id, briefs.currentVersionId)),
      )
      .where(and(visible(actor), eq(projects.id, projectId)));
    const states = tx
      .select({ state: workItems.state, n: sql<number>`count(*)::int` })
      .from(workItems)
      .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.projectId, projectId), isNull(workItems.deletedAt)))
      .groupBy(workItems.state);
    const words = tx
      .select({
        id: checkIns.id,
        asOf: checkIns.asOf,
        statusWord: checkIns.statusWord,
        note: checkIns.note,
        authorName: memberships.displayName,
      })
      .from(checkIns)
      .innerJoin(memberships, and(eq(memberships.orgId, checkIns.orgId), eq(memberships.id, checkIns.authorId)))
      .where(and(eq(checkIns.orgId, actor.orgId), eq(checkIns.projectId, projectId)))
      .orderBy(desc(checkIns.asOf), desc(checkIns.recordedAt))
      .limit(8);
    const [[found], counts, said] = await Promise.all([one, states, words]);
    if (!found) throw notFound("This project");
    const { intent, ...row } = found;
    const brief = row.brief && intent && { ...row.brief, ...intent };
    return {
      ...row,
      label: humanId("project", row.number),
      brief,
      keyTask: brief?.keyTasks.find((task) => task.key === row.keyTaskKey)?.text ?? null,
      counts: new Map(counts.map((count) => [count.state, count.n])),
      said,
    };
  });
}

/** N4: running projects of other teams that may be the same work. A hint, never a block. */
export async function duplicatesOf(tx: Tx, actor: Actor, candidate: ProjectTitle) {
  const running = await tx
    .select({
      id: projects.id,
      title: projects.title,
      teamId: projects.teamId,
      teamName: teams.name,
      objectiveId: projects.objectiveId,
      briefId: objectives.briefId,
      keyTask: projects.keyTaskKey,
    })
    .from(projects)
    .innerJoin(teams, and(eq(teams.orgId, projects.orgId), eq(teams.id, projects.teamId)))
    .leftJoin(objectives, and(eq(objectives.orgId, projects.orgId), eq(objectives.id, projects.objectiveId)))
    .where(
      and(visible(actor), inArray(projects.status, ["active", "paused", "proposed"]), ne(projects.id, candidate.id)),
    );
  const [served] = candidate.objectiveId
    ? await tx
        .select({ briefId: objectives.briefId })
        .from(objectives)
        .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, candidate.objectiveId)))
    : [];
  const titles = running.map((row) => ({ ...row, keyTask: keyTaskIn(row.briefId, row.keyTask) }));
  const own = { ...candidate, keyTask: keyTaskIn(served?.briefId ?? null, candidate.keyTask) };
  return possibleDuplicates(own, titles, thresholdsOf(actor.org.settings)).map(({ project }) => {
    const found = running.find((row) => row.id === project.id);
    return { id: project.id, title: project.title, teamName: found?.teamName ?? "" };
  });
}

/** A key task as one value: its key means something only within its brief. */
const keyTaskIn = (briefId: string | null, key: string | null) => (briefId && key ? `${briefId} ${key}` : null);

/** The same question for a project that is only being proposed, or for one by its id. */
export const findDuplicates = (actor: Actor, candidate: Omit<ProjectTitle, "id"> & { id?: string }) =>
  withOrg(actor, (tx) => duplicatesOf(tx, actor, { id: "", ...candidate }));
