import "server-only";
import { and, between, countDistinct, eq, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { projects, workItems } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readable } from "../access/scope";
import { addDays } from "../signals/calendar";
import { drainKinds } from "../vocabulary";
import { TELLERS } from "./ledger-queries";
import { drainHelp, drainWords, recentWeeks } from "./rules";
import { inTens, lastWeek, weekProblem, weeksBack } from "./split-rules";
import { listTargets } from "./target-queries";

export type WeekForm = Awaited<ReturnType<typeof getWeekForm>>;

/**
 * The form of one's own week, filled in: with what was told before, else from the work that was in hand that week, else
 * as the week before. Only the person's own rows are read. Throws not-found for viewers.
 */
export const getWeekForm = (actor: Actor, wanted: string | null) =>
  withOrg(actor, async (tx) => {
    if (!can(actor, "resource.record-own", { ownerId: actor.membershipId })) throw notFound("This page");
    const week = wanted && weekProblem(wanted, actor.today) === null ? wanted : lastWeek(actor.today);
    const [targets, told, work, tellers] = await Promise.all([
      listTargets(actor, tx),
      ownWeeks(tx, actor, addDays(week, -7), week),
      workOf(tx, actor, week),
      tellersBeside(tx, actor, week),
    ]);
    const own = told.filter((row) => row.week === week);
    const before = told.filter((row) => row.week !== week);
    const source = own.length > 0 ? ("told" as const) : work.size > 0 ? ("work" as const) : ("before" as const);
    const weights =
      source === "work" ? work : new Map((source === "told" ? own : before).map((row) => [row.target, row.days]));
    const known = new Set([...targets.map(({ value }) => value), ...drainKinds.map((kind) => `drain:${kind}`), "run"]);
    const shares = inTens(new Map([...weights].filter(([target]) => known.has(target))));
    const mine = targets.filter(({ value, teamId }) => shares.has(value) || teamId === actor.teamId);
    return {
      week,
      weeks: Array.from({ length: weeksBack }, (_, index) => addDays(lastWeek(actor.today), -7 * index)),
      /** Told, but in no figure yet: too few of the team have told theirs. */
      isKeptBack: own.length > 0 && tellers < TELLERS,
      seen: Math.max(0, ...own.map((row) => row.version)),
      source: shares.size > 0 ? source : null,
      work: [
        ...mine.slice(0, 12).map(({ value, label }) => ({ value, label, share: shares.get(value) ?? 0 })),
        { value: "run", label: "Running work, without objective or project", share: shares.get("run") ?? 0 },
      ],
      others: targets.filter((one) => !mine.slice(0, 12).includes(one)).map(({ value, label }) => ({ value, label })),
      drains: drainKinds.map((kind) => ({
        value: `drain:${kind}`,
        label: drainWords[kind],
        help: drainHelp[kind],
        share: shares.get(`drain:${kind}`) ?? 0,
      })),
    };
  });

/** Whether last week is still to be told by this person; for the card on home. Null when it was, or is not theirs to tell. */
export const findWeekDue = (actor: Actor): Promise<string | null> =>
  withOrg(actor, async (tx) => {
    if (!can(actor, "resource.record-own", { ownerId: actor.membershipId })) return null;
    const week = lastWeek(actor.today);
    const [row] = await tx
      .select({ id: resourceEntries.id })
      .from(resourceEntries)
      .where(and(ownRows(actor), eq(resourceEntries.periodStart, week)))
      .limit(1);
    return row ? null : week;
  });

/** The person's own days, and nobody else's: the one place that reads `member_id` beside the command. */
const ownRows = (actor: Actor) =>
  and(
    eq(resourceEntries.orgId, actor.orgId),
    eq(resourceEntries.memberId, actor.membershipId),
    eq(resourceEntries.side, "actual"),
    eq(resourceEntries.unit, "days"),
  );

async function ownWeeks(tx: Tx, actor: Actor, from: string, to: string) {
  const rows = await tx
    .select()
    .from(resourceEntries)
    .where(and(ownRows(actor), gte(resourceEntries.periodStart, from), lte(resourceEntries.periodStart, to)));
  return rows.map((row) => ({
    week: row.periodStart,
    days: row.amount,
    version: row.version,
    target: row.objectiveId
      ? `objective:${row.objectiveId}`
      : row.projectId
        ? `project:${row.projectId}`
        : row.drainKind
          ? `drain:${row.drainKind}`
          : "run",
  }));
}

/** How many of the person's team told their own weeks, in the last weeks up to this one. */
async function tellersBeside(tx: Tx, actor: Actor, week: string): Promise<number> {
  const [row] = await tx
    .select({ n: countDistinct(resourceEntries.memberId) })
    .from(resourceEntries)
    .where(
      and(
        eq(resourceEntries.orgId, actor.orgId),
        isNotNull(resourceEntries.memberId),
        actor.teamId ? eq(resourceEntries.teamId, actor.teamId) : isNull(resourceEntries.teamId),
        between(resourceEntries.periodStart, addDays(week, -7 * (recentWeeks - 1)), addDays(week, 6)),
      ),
    );
  return row?.n ?? 0;
}

/** Own items in hand or finished in that week, by the objective their project serves; rework is a drain. */
async function workOf(tx: Tx, actor: Actor, week: string): Promise<Map<string, number>> {
  const sunday = addDays(week, 6);
  const rows = await tx
    .select({
      type: workItems.type,
      effort: workItems.effortDays,
      projectId: workItems.projectId,
      objectiveId: projects.objectiveId,
    })
    .from(workItems)
    .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, workItems.projectId)))
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.assigneeId, actor.membershipId),
        isNull(workItems.deletedAt),
        lte(workItems.startedOn, sunday),
        or(isNull(workItems.doneOn), gte(workItems.doneOn, week)),
        sql`${workItems.state} <> 'cancelled'`,
        readable(actor, workItems.visibilityRootId),
      ),
    )
    .limit(200);
  const weights = new Map<string, number>();
  for (const { type, effort, projectId, objectiveId } of rows) {
    const target =
      type === "rework"
        ? "drain:rework"
        : objectiveId
          ? `objective:${objectiveId}`
          : projectId
            ? `project:${projectId}`
            : "run";
    weights.set(target, (weights.get(target) ?? 0) + (effort && effort > 0 ? effort : 1));
  }
  return weights;
}
