import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { behind, byName, inOrder, type Order } from "@/db/keyset";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { anyOf, limitTo, readable, readableItem } from "../access/scope";
import { daysBetween } from "../signals/calendar";
import { humanId, type WorkItemState, type WorkItemType } from "../vocabulary";
import { cutOf } from "./cut-queries";
import { type WorkFilter, type WorkSort, workFilter } from "./list-input";
import { type Line, sightOf, whyChain } from "./why-rules";

type Raw = Line & {
  id: string;
  number: number;
  title: string;
  type: WorkItemType;
  state: WorkItemState;
  blocked: boolean;
  version: number;
  teamId: string;
  teamName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  accepterId: string | null;
  projectId: string | null;
  projectDueOn: string | null;
  startedBeforeAgreement: boolean | null;
  startedOn: string | null;
  doneOn: string | null;
  dueOn: string | null;
  objectiveId: string | null;
  briefId: string | null;
};

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

/** Items with everything above them, up to the first KPI of the objective's theme; run work to its own KPI. */
async function selectLines(
  tx: Tx,
  actor: Actor,
  { where, order, limit }: { where: SQL | undefined; order: SQL; limit: number },
): Promise<WorkRow[]> {
  const rows = await tx.execute<Raw>(sql`
    with found as materialized (
      select work_items.id from work_items where ${where} order by ${order} ${limitTo(limit)})
    select work_items.id, work_items.number, work_items.title, work_items.type, work_items.state, work_items.blocked, work_items.version, work_items.team_id as "teamId", t.name as "teamName",
      work_items.assignee_id as "assigneeId", who.display_name as "assigneeName", work_items.accepter_id as "accepterId",
      work_items.project_id as "projectId", p.title as "projectTitle", p.purpose_in_own_words as "projectPurpose", p.kind as "projectKind",
      p.status as "projectStatus", p.obligation, p.due_on::text as "projectDueOn", p.started_before_agreement as "startedBeforeAgreement",
      work_items.started_on::text as "startedOn", work_items.done_on::text as "doneOn", work_items.due_on::text as "dueOn",
      o.id as "objectiveId", o.title as "objectiveTitle", o.status as "objectiveStatus",
      briefs.id as "briefId", briefs.title as "briefTitle", briefs.status as "briefStatus", v.purpose,
      (select task ->> 'text' from jsonb_array_elements(v.key_tasks) task where task ->> 'key' = coalesce(p.key_task_key, o.key_task_key) limit 1) as "keyTask",
      coalesce(measures.title, (select m.title from theme_kpis k join measures m on m.org_id = k.org_id and m.id = k.measure_id
        where k.org_id = work_items.org_id and k.theme_id = o.theme_id and m.visibility = 'org' order by k.position limit 1)) as kpi,
      p.kpi_measure_id is not null as "hasKpi", o.brief_id is not null and briefs.id is null as "hidesBrief",
      case when work_items.visibility_root_id is not null and not (${readable(actor, workItems.orgId, workItems.visibilityRootId)})
        then (select boss.display_name from objectives root join memberships boss on boss.org_id = root.org_id and boss.id = root.owner_id
          where root.org_id = work_items.org_id and root.id = work_items.visibility_root_id) end as "restrictedOwner"
    from found join work_items on work_items.org_id = ${actor.orgId} and work_items.id = found.id
    join teams t on t.org_id = work_items.org_id and t.id = work_items.team_id
    left join memberships who on who.org_id = work_items.org_id and who.id = work_items.assignee_id
    left join projects p on p.org_id = work_items.org_id and p.id = work_items.project_id
    left join objectives o on o.org_id = p.org_id and o.id = p.objective_id
    left join briefs on ${linked(actor, "brief", sql`o.org_id`, sql`o.brief_id`)}
    left join brief_versions v on v.org_id = briefs.org_id and v.id = briefs.current_version_id
    left join measures on ${linked(actor, "measure", sql`p.org_id`, sql`p.kpi_measure_id`)}
    order by ${order}`);
  return rows.map((row) => asRow(actor, row));
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
