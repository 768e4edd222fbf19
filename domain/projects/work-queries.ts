import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { behind, byName, inOrder, type Order } from "@/db/keyset";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import { themeKpis } from "@/db/schema/theme-kpis";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { anyOf, readable, readableItem } from "../access/scope";
import { daysBetween } from "../signals/calendar";
import { humanId, type WorkItemState } from "../vocabulary";
import { cutOf } from "./cut-queries";
import { type WorkFilter, type WorkSort, workFilter } from "./list-input";
import { type Line, sightOf, whyChain } from "./why-rules";

type Raw = Awaited<ReturnType<typeof selectRaw>>[number];

export type WorkRow = Omit<Raw, keyof Line> & {
  projectTitle: string | null;
  label: string;
  why: string[];
  broken: string | null;
  sight: ReturnType<typeof sightOf>;
  age: number | null;
};

/** What was not started, or has no date, stands last in every order. */
const sorts: Record<WorkSort, Omit<Order, "id" | "descending">> = {
  age: { by: workItems.startedOn, isOptional: true },
  number: { by: workItems.number },
  title: { by: byName(workItems.title) },
  due: { by: workItems.dueOn, isOptional: true },
};

const viewStates: Record<WorkFilter["view"], WorkItemState[] | null> = {
  flow: ["in_progress", "review"],
  backlog: ["backlog", "ready"],
  done: ["done"],
  all: null,
};

/** Work items that the actor may read, with the why-chain of each, a page after a key. */
export async function listWork(
  actor: Actor,
  filter: WorkFilter,
): Promise<{ rows: WorkRow[]; next: readonly [string | number | null, string] | null }> {
  return withOrg(actor, async (tx) => {
    // Oldest first is the earliest start, so that age descends while the date ascends.
    const descending = filter.sort === "age" ? !filter.descending : filter.descending;
    const order: Order = { ...sorts[filter.sort], id: workItems.id, descending };
    const where = and(...conditions(actor, filter), behind(order, filter.after));
    const found = await selectLines(tx, actor, { where, order: inOrder(order), limit: filter.limit + 1 });
    const rows = found.slice(0, filter.limit);
    const last = rows.at(-1);
    return { rows, next: found.length > filter.limit && last ? keyOf(filter.sort, last) : null };
  });
}

/** The open work of a project that the actor may read, oldest first. */
export const listOpenWork = (actor: Actor, projectId: string, limit = 200): Promise<WorkRow[]> =>
  withOrg(actor, (tx) =>
    selectLines(tx, actor, {
      where: and(
        ...conditions(actor, { ...workFilter({ view: "all" }), projectId }),
        sql`${workItems.state} not in ('done', 'cancelled')`,
      ),
      order: oldestFirst,
      limit,
    }),
  );

const oldestFirst = sql`${workItems.startedOn} asc nulls last, ${workItems.id} asc`;

/** A person's own open work, what has begun first: what they gave themselves is theirs before it is ready. */
export const listOwnWork = (actor: Actor, limit = 20): Promise<WorkRow[]> =>
  withOrg(actor, (tx) =>
    selectLines(tx, actor, {
      where: and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.assigneeId, actor.membershipId),
        inArray(workItems.state, ["in_progress", "review", "ready", "backlog"]),
        isNull(workItems.deletedAt),
      ),
      order: oldestFirst,
      limit,
    }),
  );

/** What the list has, whatever its page. */
export function conditions(actor: Actor, filter: WorkFilter): (SQL | undefined)[] {
  const states = filter.state ? [filter.state] : viewStates[filter.view];
  return [
    eq(workItems.orgId, actor.orgId),
    isNull(workItems.deletedAt),
    readableItem(actor),
    states ? inArray(workItems.state, states) : undefined,
    filter.teamId ? eq(workItems.teamId, filter.teamId) : undefined,
    filter.projectId === "none"
      ? isNull(workItems.projectId)
      : filter.projectId
        ? eq(workItems.projectId, filter.projectId)
        : undefined,
    filter.assigneeId ? eq(workItems.assigneeId, filter.assigneeId) : undefined,
    cutOf(actor, filter),
  ];
}

const keyOf = (sort: WorkSort, row: WorkRow) =>
  [{ age: row.startedOn, number: row.number, title: row.title, due: row.dueOn }[sort], row.id] as const;

/** Items by their ids, in any order (`selectLines`). */
export const linesOf = async (tx: Tx, actor: Actor, ids: string[]): Promise<WorkRow[]> =>
  ids.length === 0
    ? []
    : selectLines(tx, actor, {
        where: and(eq(workItems.orgId, actor.orgId), sql`${workItems.id} = ${anyOf(ids)}`),
        order: sql`${workItems.id}`,
        limit: ids.length,
      });

type Wanted = { where: SQL | undefined; order: SQL; limit: number };

/** Items with everything above them, up to the first KPI of the objective's theme; run work to its own KPI. */
const selectLines = async (tx: Tx, actor: Actor, wanted: Wanted): Promise<WorkRow[]> =>
  (await selectRaw(tx, actor, wanted)).map((row) => asRow(actor, row));

const assignee = alias(memberships, "assignee");
const boss = alias(memberships, "boss");
const root = alias(objectives, "root");
const kpi = alias(measures, "kpi");

function selectRaw(tx: Tx, actor: Actor, { where, order, limit }: Wanted) {
  // The page is found first; what stands above its rows is looked up for them alone.
  const found = tx.select({ id: workItems.id }).from(workItems).where(where).orderBy(order).limit(limit).as("found");
  const themeKpi = tx
    .select({ title: kpi.title })
    .from(themeKpis)
    .innerJoin(kpi, and(eq(kpi.orgId, actor.orgId), eq(kpi.id, themeKpis.measureId)))
    .where(and(eq(themeKpis.orgId, actor.orgId), eq(themeKpis.themeId, objectives.themeId), eq(kpi.visibility, "org")))
    .orderBy(themeKpis.position)
    .limit(1);
  const restrictedOwner = tx
    .select({ name: boss.displayName })
    .from(root)
    .innerJoin(boss, and(eq(boss.orgId, actor.orgId), eq(boss.id, root.ownerId)))
    .where(and(eq(root.orgId, actor.orgId), eq(root.id, workItems.visibilityRootId)));
  return tx
    .select({
      id: workItems.id,
      number: workItems.number,
      title: workItems.title,
      type: workItems.type,
      state: workItems.state,
      blocked: workItems.blocked,
      version: workItems.version,
      teamId: workItems.teamId,
      teamName: teams.name,
      assigneeId: workItems.assigneeId,
      assigneeName: assignee.displayName,
      accepterId: workItems.accepterId,
      startedOn: workItems.startedOn,
      doneOn: workItems.doneOn,
      dueOn: workItems.dueOn,
      projectId: workItems.projectId,
      projectTitle: projects.title,
      projectPurpose: projects.purposeInOwnWords,
      projectKind: projects.kind,
      projectStatus: projects.status,
      projectDueOn: projects.dueOn,
      obligation: projects.obligation,
      startedBeforeAgreement: projects.startedBeforeAgreement,
      objectiveId: objectives.id,
      objectiveTitle: objectives.title,
      objectiveStatus: objectives.status,
      briefId: briefs.id,
      briefTitle: briefs.title,
      briefStatus: briefs.status,
      purpose: briefVersions.purpose,
      keyTask: sql<string | null>`(select task ->> 'text' from jsonb_array_elements(${briefVersions.keyTasks}) task
        where task ->> 'key' = coalesce(${projects.keyTaskKey}, ${objectives.keyTaskKey}) limit 1)`,
      kpi: sql<string | null>`coalesce(${measures.title}, ${themeKpi})`,
      hasKpi: sql<boolean>`${projects.kpiMeasureId} is not null`,
      hidesBrief: sql<boolean>`${objectives.briefId} is not null and ${briefs.id} is null`,
      restrictedOwner: sql<string | null>`case when ${workItems.visibilityRootId} is not null
        and not (${readable(actor, workItems.visibilityRootId)}) then ${restrictedOwner} end`,
    })
    .from(found)
    .innerJoin(workItems, and(eq(workItems.orgId, actor.orgId), eq(workItems.id, found.id)))
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, workItems.teamId)))
    .leftJoin(assignee, and(eq(assignee.orgId, actor.orgId), eq(assignee.id, workItems.assigneeId)))
    .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, workItems.projectId)))
    .leftJoin(objectives, and(eq(objectives.orgId, actor.orgId), eq(objectives.id, projects.objectiveId)))
    .leftJoin(briefs, linked(actor, "brief", objectives.briefId))
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .leftJoin(measures, linked(actor, "measure", projects.kpiMeasureId))
    .orderBy(order);
}

function asRow(actor: Actor, row: Raw): WorkRow {
  const { parts, broken } = whyChain(row);
  const hidden = row.restrictedOwner !== null;
  const until = row.doneOn ?? actor.today;
  return {
    id: row.id,
    number: row.number,
    label: humanId("work_item", row.number),
    title: row.title,
    type: row.type,
    state: row.state,
    blocked: row.blocked,
    version: row.version,
    teamId: row.teamId,
    teamName: row.teamName,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    accepterId: row.accepterId,
    projectId: row.projectId,
    projectDueOn: row.projectDueOn,
    startedBeforeAgreement: row.startedBeforeAgreement,
    startedOn: row.startedOn,
    doneOn: row.doneOn,
    dueOn: row.dueOn,
    // Where the purpose is confidential, nothing above the item leaves the server.
    projectTitle: hidden ? null : row.projectTitle,
    objectiveId: hidden ? null : row.objectiveId,
    briefId: hidden ? null : row.briefId,
    why: parts,
    broken,
    sight: sightOf(row),
    age: row.startedOn ? daysBetween(row.startedOn, until) + 1 : null,
  };
}
