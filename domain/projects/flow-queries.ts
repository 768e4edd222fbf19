import "server-only";
import { and, eq, exists, gte, isNotNull, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { frictionLinks } from "@/db/schema/frictions";
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

/** The items that a page reads of each team stand in a subquery of this name. */
const item = alias(workItems, "i");

const columns = {
  orgId: workItems.orgId,
  id: workItems.id,
  number: workItems.number,
  type: workItems.type,
  teamId: workItems.teamId,
  projectId: workItems.projectId,
  assigneeId: workItems.assigneeId,
  startedOn: workItems.startedOn,
  doneOn: workItems.doneOn,
  originalDueOn: workItems.originalDueOn,
  returnedCount: workItems.returnedCount,
  unplanned: workItems.unplanned,
  blocked: workItems.blocked,
};

/** Twice the weeks that signals look at, so that every figure has one before it; at least what Little's law needs. */
export const flowWeeks = (actor: Actor, times = 2): number =>
  Math.max(13, times * thresholdsOf(actor.org.settings).flow.qualityWeeks);
/** What a page reads of a team at most, and of each of several; a team that finishes two hundred items a week stays below. */
const mostItems = { one: 6000, each: 3000 };

/** The begun work of a team over `weeks` complete weeks; what is under a restricted objective is in nobody's figures. */
export const listPacedItems = async (tx: Tx, actor: Actor, teamId: string, weeks: number): Promise<PacedItem[]> => {
  const since = addDays(mondayOf(actor.today), -7 * weeks);
  return tx
    .select({
      id: workItems.id,
      startedOn: workItems.startedOn,
      doneOn: workItems.doneOn,
      cancelledOn: sql<string | null>`case when ${workItems.state} = 'cancelled'
        then (${workItems.updatedAt} at time zone ${actor.org.timeZone})::date::text end`,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.teamId, teamId),
        isNull(workItems.deletedAt),
        isNotNull(workItems.startedOn),
        or(gte(workItems.doneOn, since), notInArray(workItems.state, ["done", "cancelled"]), droppedSince(since)),
        openRoot(actor, "work_items"),
      ),
    )
    .orderBy(latestFirst, workItems.id)
    .limit(mostItems.one);
};

const latestFirst = sql`${workItems.doneOn} desc nulls first`;
const droppedSince = (day: string) =>
  and(eq(workItems.state, "cancelled"), sql`${workItems.updatedAt} >= ${day}::date`);

export type FlowOf = { teamIds: readonly string[] } | { projectId: string };

/**
 * What teams or a project finished, should have finished, dropped or have open, over `weeks` complete weeks. Figures of a
 * team are one for all, so work under a restricted objective is in nobody's; a project's are for who may read it.
 */
export function listFlowItems(actor: Actor, of: FlowOf, weeks = flowWeeks(actor), joined?: Tx): Promise<FlowItem[]> {
  const since = addDays(mondayOf(actor.today), -7 * weeks);
  const isOfTeams = "teamIds" in of;
  // Several teams stand in a line each, which says nothing of work that nobody has begun.
  const isMany = isOfTeams && of.teamIds.length > 1;
  const isTold = can(actor, "friction.read");
  const read = (tx: Tx) => {
    const place = isOfTeams
      ? and(sql`${workItems.teamId} = ${anyOf(of.teamIds)}`, openRoot(actor, "work_items"))
      : eq(workItems.projectId, of.projectId);
    const i = tx
      .select({
        ...columns,
        state: workItems.state,
        visibilityRootId: workItems.visibilityRootId,
        createdAt: workItems.createdAt,
        updatedAt: workItems.updatedAt,
        nth: sql<number>`row_number() over (partition by ${workItems.teamId} order by
          (${workItems.startedOn} is null and ${workItems.doneOn} is null), ${latestFirst}, ${workItems.id})`.as("nth"),
      })
      .from(workItems)
      .where(
        and(
          eq(workItems.orgId, actor.orgId),
          place,
          isNull(workItems.deletedAt),
          or(
            gte(workItems.doneOn, since),
            gte(workItems.originalDueOn, since),
            and(
              notInArray(workItems.state, ["done", "cancelled"]),
              isMany ? isNotNull(workItems.startedOn) : undefined,
            ),
            droppedSince(since),
          ),
        ),
      )
      .as("i");
    const dayOf = (at: typeof i.createdAt | typeof i.updatedAt) =>
      sql`(${at} at time zone ${actor.org.timeZone})::date::text`;
    const raised = tx
      .select({ one: sql`1` })
      .from(frictionLinks)
      .where(and(eq(frictionLinks.orgId, actor.orgId), eq(frictionLinks.workItemId, i.id)));
    const isNamed = isOfTeams ? readable(actor, item.visibilityRootId) : sql`true`;
    return tx
      .select({
        id: i.id,
        number: sql<number | null>`case when ${isNamed} then ${i.number} end`,
        type: i.type,
        teamId: i.teamId,
        projectId: i.projectId,
        assigneeId: i.assigneeId,
        startedOn: i.startedOn,
        doneOn: i.doneOn,
        originalDueOn: i.originalDueOn,
        returnedCount: i.returnedCount,
        unplanned: i.unplanned,
        blocked: isTold ? i.blocked : sql<null>`null::boolean`,
        createdOn: sql<string>`${dayOf(i.createdAt)}`,
        cancelledOn: sql<string | null>`case when ${i.state} = 'cancelled' then ${dayOf(i.updatedAt)} end`,
        wasBlocked: isTold ? sql<boolean>`(${i.blocked} or ${exists(raised)})` : sql<null>`null::boolean`,
      })
      .from(i)
      .where(lte(i.nth, isMany ? mostItems.each : mostItems.one))
      .orderBy(sql`${i.doneOn} desc nulls first`, i.id);
  };
  return withOrg(actor, read, joined);
}
