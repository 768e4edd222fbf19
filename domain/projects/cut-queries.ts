import "server-only";
import { and, eq, inArray, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { workItems } from "@/db/schema/projects";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { openRoot } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { completeWindow } from "../signals/work-item";
import type { WorkFilter } from "./list-input";

/** The rows that a figure of flow was counted from, as a condition of the work list: a number and its list are the same. */
export function cutOf(actor: Actor, filter: WorkFilter): SQL | undefined {
  if (!filter.cut) return undefined;
  const { flow } = thresholdsOf(actor.org.settings);
  const usual = completeWindow(actor.today, flow.qualityWeeks);
  const [from, to] = [filter.from ?? usual.from, filter.to ?? usual.to];
  const done = and(eq(workItems.state, "done"), sql`${workItems.doneOn} between ${from} and ${to}`);
  const due = and(ne(workItems.state, "cancelled"), sql`${workItems.originalDueOn} between ${from} and ${to}`);
  const open = and(notInArray(workItems.state, ["done", "cancelled"]), sql`${workItems.startedOn} <= ${actor.today}`);
  const cuts: Record<NonNullable<WorkFilter["cut"]>, SQL | undefined> = {
    finished: done,
    rework: and(done, eq(workItems.type, "rework")),
    returned: and(done, sql`${workItems.returnedCount} > 0`),
    unplanned: and(done, eq(workItems.unplanned, true)),
    visible: and(done, eq(workItems.type, "deliverable"), eq(workItems.customerVisible, true)),
    due,
    late: and(
      due,
      sql`(${workItems.doneOn} > ${workItems.originalDueOn} or (${workItems.doneOn} is null and ${workItems.originalDueOn} < ${actor.today}))`,
    ),
    open,
    // Viewers read no frictions, so they have no list of what those hold up.
    blocked: can(actor, "friction.read") ? and(open, eq(workItems.blocked, true)) : sql`false`,
    older: and(open, olderThanUsual(actor, usual, flow.minItems)),
    accepted: and(
      inArray(workItems.state, ["done", "review"]),
      sql`(${workItems.type} = 'deliverable' or ${workItems.accepterId} is not null)`,
      sql`${workItems.submittedOn} between ${from} and ${actor.today}`,
    ),
  };
  return and(cuts[filter.cut], openRoot(actor, "work_items"));
}

/** M7: older than 85 % of what the item's own team finished, where that is enough to say so. One pass over all teams asked for. */
const olderThanUsual = (actor: Actor, window: { from: string; to: string }, least: number) => sql`exists (
  select 1 from (select peer.team_id, percentile_disc(0.85) within group (order by peer.done_on - peer.started_on + 1) as days
    from work_items peer where peer.org_id = ${actor.orgId} and peer.state = 'done' and peer.deleted_at is null and peer.started_on is not null
      and peer.done_on between ${window.from} and ${window.to} and ${openRoot(actor, "peer")}
    group by 1 having count(*) >= ${least}) usual
  where usual.team_id = ${workItems.teamId}
    and ${actor.today}::date - ${workItems.startedOn} + 1 > usual.days)`;
