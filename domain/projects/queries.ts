import "server-only";
import { and, count, desc, eq, getTableColumns, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { behind, byName, inOrder, type Order } from "@/db/keyset";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { checkIns } from "@/db/schema/check-ins";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { openRoot, readableProject } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { type ProjectTitle, possibleDuplicates } from "../signals/similarity";
import { humanId, type ProjectStatus } from "../vocabulary";
import { hasLine } from "./line-queries";
import type { ProjectFilter, ProjectSort } from "./project-list-input";

export type ProjectRow = Awaited<ReturnType<typeof listProjects>>["rows"][number];
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
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, projects.teamId)))
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, projects.ownerId)))
    .leftJoin(objectives, linked(actor, "objective", projects.objectiveId))
    .leftJoin(measures, linked(actor, "measure", projects.kpiMeasureId));

const visible = (actor: Actor) =>
  and(eq(projects.orgId, actor.orgId), isNull(projects.deletedAt), readableProject(actor));

const statusesOf: Record<ProjectFilter["life"], ProjectStatus[]> = {
  open: ["proposed", "active", "paused"],
  ended: ["done", "stopped", "declined"],
};

/** What has no date stands last in every order. */
const sorts: Record<ProjectSort, Omit<Order, "id" | "descending">> = {
  due: { by: projects.dueOn, isOptional: true },
  number: { by: projects.number },
  title: { by: byName(projects.title) },
};

/** Projects that the actor may read, a page after a key, with what is said of the whole list; ended ones only when asked for. */
export function listProjects(actor: Actor, filter: ProjectFilter) {
  return withOrg(actor, async (tx) => {
    const order: Order = { ...sorts[filter.sort], id: projects.id, descending: filter.descending };
    const listed = and(
      visible(actor),
      inArray(projects.status, statusesOf[filter.life]),
      filter.teamId ? eq(projects.teamId, filter.teamId) : undefined,
    );
    const [found, counts] = await Promise.all([
      base(tx, actor)
        .where(and(listed, behind(order, filter.after)))
        .orderBy(inOrder(order))
        .limit(filter.limit + 1),
      countProjects(tx, actor, listed),
    ]);
    const page = found.slice(0, filter.limit);
    const open = await openItems(
      tx,
      actor,
      page.map((row) => row.id),
    );
    const rows = page.map((row) => ({
      ...row,
      label: humanId("project", row.number),
      remaining: open.get(row.id) ?? 0,
    }));
    const last = rows.at(-1);
    return {
      rows,
      counts,
      next: found.length > filter.limit && last ? keyOf(filter.sort, last) : null,
    };
  });
}

const keyOf = (sort: ProjectSort, row: { id: string; number: number; title: string; dueOn: string | null }) =>
  [{ due: row.dueOn, number: row.number, title: row.title }[sort], row.id] as const;

/** How many the list has, how many of them run, are past their date, and hang on no line; what is restricted is counted apart. */
async function countProjects(tx: Tx, actor: Actor, listed: SQL | undefined) {
  const running = sql`${projects.status} = 'active' and ${openRoot(actor, "projects")}`;
  const [row] = await tx
    .select({
      total: count(),
      running: sql<number>`(count(*) filter (where ${running}))::int`,
      late: sql<number>`(count(*) filter (where ${running} and ${projects.dueOn} < ${actor.today}))::int`,
      loose: sql<number>`(count(*) filter (where ${running} and ${projects.kind} = 'change' and not ${hasLine(actor)}))::int`,
      restricted: sql<number>`(count(*) filter (where ${projects.status} = 'active' and not (${openRoot(actor, "projects")})))::int`,
    })
    .from(projects)
    .where(listed);
  return row ?? { total: 0, running: 0, late: 0, loose: 0, restricted: 0 };
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
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, projects.teamId)))
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, projects.ownerId)))
      .leftJoin(objectives, linked(actor, "objective", projects.objectiveId))
      .leftJoin(measures, linked(actor, "measure", projects.kpiMeasureId))
      .leftJoin(briefs, linked(actor, "brief", objectives.briefId))
      .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
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
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, checkIns.authorId)))
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
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, projects.teamId)))
    .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, projects.objectiveId)))
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
