import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { anyOf, openRoot, readable } from "../access/scope";
import { addDays, mondayOf } from "../signals/calendar";
import { thresholdsOf } from "../signals/own-thresholds";
import type { WorkItem } from "../signals/work-item";
import type { PacedItem } from "./flow-rules";

/** An item as the flow of a team or a project needs it. */
export type FlowItem = WorkItem & {
  /** Empty for work that counts in the team's figures and is kept to a line that is not the reader's. */
  number: number | null;
  teamId: string;
  projectId: string | null;
  createdOn: string;
  /** Something holds it up now; `wasBlocked`: something was ever raised against it. Empty for viewers, who read no frictions. */
  blocked: boolean | null;
  wasBlocked: boolean | null;
};

const item = alias(workItems, "i");

/** Twice the weeks that signals look at, so that every figure has one before it; at least what Little's law needs. */
export const flowWeeks = (actor: Actor, times = 2): number =>
  Math.max(13, times * thresholdsOf(actor.org.settings).flow.qualityWeeks);
/** What a page reads of a team at most, and of each of several; a team that finishes two hundred items a week stays below. */
const mostItems = { one: 6000, each: 3000 };

/** The begun work of a team over `weeks` complete weeks; what is under a restricted objective is in nobody's figures. */
export const listPacedItems = async (tx: Tx, actor: Actor, teamId: string, weeks: number): Promise<PacedItem[]> => {
  const since = addDays(mondayOf(actor.today), -7 * weeks);
  return [
    ...(await tx.execute<PacedItem>(sql`
      select w.id, w.started_on::text as "startedOn", w.done_on::text as "doneOn",
        case when w.state = 'cancelled' then (w.updated_at at time zone ${actor.org.timeZone})::date::text end as "cancelledOn"
      from work_items w
      where w.org_id = ${actor.orgId} and w.team_id = ${teamId} and w.deleted_at is null and w.started_on is not null
        and (w.done_on >= ${since} or w.state not in ('done', 'cancelled') or (w.state = 'cancelled' and w.updated_at >= ${since}::date))
        and ${openRoot("w")}
      order by w.done_on desc nulls first, w.id limit 6000`)),
  ];
};

export type FlowOf = { teamIds: readonly string[] } | { projectId: string };

/**
 * What teams or a project finished, should have finished, dropped or have open, over `weeks` complete weeks. Figures of a
 * team are one for all, so work under a restricted objective is in nobody's; a project's are for who may read it.
 */
export function listFlowItems(actor: Actor, of: FlowOf, weeks = flowWeeks(actor), joined?: Tx): Promise<FlowItem[]> {
  const since = addDays(mondayOf(actor.today), -7 * weeks);
  const [place, named]: [SQL, SQL] =
    "projectId" in of
      ? [sql`w.project_id = ${of.projectId}`, sql`true`]
      : [
          sql`w.team_id = ${anyOf(of.teamIds)} and ${openRoot("w")}`,
          readable(actor, item.orgId, item.visibilityRootId),
        ];
  // Several teams stand in a line each, which says nothing of work that nobody has begun.
  const isMany = "teamIds" in of && of.teamIds.length > 1;
  const waiting = isMany ? sql`w.started_on is not null` : sql`true`;
  const told = sql`${can(actor, "friction.read")}::boolean`;
  const day = (column: string) => sql`(i.${sql.identifier(column)} at time zone ${actor.org.timeZone})::date::text`;
  const read = async (tx: Tx) => [
    ...(await tx.execute<FlowItem>(sql`
      select i.id, case when ${named} then i.number end as number, i.type, i.team_id as "teamId", i.project_id as "projectId", i.assignee_id as "assigneeId",
        i.started_on::text as "startedOn", i.done_on::text as "doneOn", i.original_due_on::text as "originalDueOn",
        i.returned_count as "returnedCount", i.unplanned, case when ${told} then i.blocked end as blocked, ${day("created_at")} as "createdOn",
        case when i.state = 'cancelled' then ${day("updated_at")} end as "cancelledOn",
        case when ${told} then i.blocked or exists (select 1 from friction_links l where l.org_id = i.org_id
          and l.work_item_id = i.id) end as "wasBlocked"
      from (
        select w.org_id, w.id, w.number, w.type, w.state, w.team_id, w.project_id, w.assignee_id, w.visibility_root_id, w.started_on,
          w.done_on, w.original_due_on, w.returned_count, w.unplanned, w.blocked, w.created_at, w.updated_at, row_number() over (partition by w.team_id
          order by (w.started_on is null and w.done_on is null), w.done_on desc nulls first, w.id) as nth
        from work_items w
        where w.org_id = ${actor.orgId} and ${place} and w.deleted_at is null
          and (w.done_on >= ${since} or w.original_due_on >= ${since} or (w.state not in ('done', 'cancelled') and ${waiting})
            or (w.state = 'cancelled' and w.updated_at >= ${since}::date))) i
      where i.nth <= ${isMany ? mostItems.each : mostItems.one}
      order by i.done_on desc nulls first, i.id`)),
  ];
  return withOrg(actor, read, joined);
}
