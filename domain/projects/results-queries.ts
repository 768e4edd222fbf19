import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, min, or, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { memberships } from "@/db/schema/people";
import { projects, workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { openRoot, readable } from "../access/scope";
import { addDays, mondayOf } from "../signals/calendar";
import { thresholdsOf } from "../signals/own-thresholds";
import { median } from "../signals/statistics";
import { acceptanceWait, dependence } from "../signals/supporting-counts";
import { daysToFirstResult } from "../signals/translation";
import type { FlowItem } from "./flow-queries";
import { type Quarter, quartersUntil } from "./quarter-rules";
import { type ReviewStep, reviewRounds } from "./review-rules";

export type Results = Awaited<ReturnType<typeof getResults>>;

type Of = { teamId: string; members: number; items: readonly FlowItem[] };

/** What came of a team's work: results that a customer sees, the first one of each project, the wait for acceptance, and how far it hangs on one person. */
export async function getResults(tx: Tx, actor: Actor, { teamId, members, items }: Of) {
  const quarters = quartersUntil(actor.today, 4);
  const [counted, projects, steps] = await Promise.all([
    visibleSince(tx, actor, teamId, quarters[0]?.from ?? actor.today),
    firstResults(tx, actor, teamId),
    reviewSteps(tx, actor, teamId),
  ]);
  const from = addDays(mondayOf(actor.today), -91);
  const rounds = reviewRounds(steps).filter(({ leftOn }) => leftOn === null || leftOn >= from);
  const thresholds = thresholdsOf(actor.org.settings);
  const hangs = dependence(items, members, actor.today, thresholds);
  const days = projects.flatMap(({ first }) => (first === null ? [] : [first]));
  return {
    quarters: quarters.map((quarter) => ({ ...quarter, count: counted.get(quarter.from) ?? 0 })),
    first: { median: median(days), known: days.length, projects },
    wait: {
      median: acceptanceWait(rounds),
      rounds: rounds.filter(({ leftOn }) => leftOn !== null).length,
      waiting: rounds.filter(({ leftOn }) => leftOn === null).length,
    },
    limits: thresholds.dependence,
    dependence: hangs && {
      share: hangs.share,
      isHigh: hangs.isHigh,
      weeks: hangs.weeks,
      on: await nameInside(tx, actor, teamId, hangs),
    },
  };
}

/** N10: whom the work hangs on is for the team itself to know. */
async function nameInside(tx: Tx, actor: Actor, teamId: string, { assigneeId }: { assigneeId: string }) {
  if (actor.role === "viewer" || (actor.teamId !== teamId && !actor.ledTeamIds.includes(teamId))) return null;
  const [row] = await tx
    .select({ id: memberships.id, name: memberships.displayName })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, assigneeId)));
  return row ?? null;
}

/** Work that a customer sees and that was accepted. */
const visibleResult = (actor: Actor) =>
  and(
    eq(workItems.orgId, actor.orgId),
    eq(workItems.state, "done"),
    eq(workItems.type, "deliverable"),
    eq(workItems.customerVisible, true),
    isNull(workItems.deletedAt),
  );

async function visibleSince(tx: Tx, actor: Actor, teamId: string, from: string) {
  const rows = await tx
    .select({
      quarter: sql<Quarter["from"]>`date_trunc('quarter', ${workItems.doneOn})::date::text`,
      n: sql<number>`count(*)::int`,
    })
    .from(workItems)
    .where(
      and(
        visibleResult(actor),
        eq(workItems.teamId, teamId),
        gte(workItems.doneOn, from),
        openRoot(actor, "work_items"),
      ),
    )
    .groupBy(sql`1`);
  return new Map(rows.map((row) => [row.quarter, row.n]));
}

/** N8 of the change projects that a team began in the last year; without a title where it is kept to another line. */
async function firstResults(tx: Tx, actor: Actor, teamId: string) {
  const first = tx
    .select({ on: min(workItems.doneOn) })
    .from(workItems)
    .where(
      and(
        visibleResult(actor),
        eq(workItems.projectId, projects.id),
        gte(workItems.doneOn, sql`${projects.activatedOn}`),
      ),
    );
  const rows = await tx
    .select({
      id: projects.id,
      title: sql<string | null>`case when ${readable(actor, projects.visibilityRootId)} then ${projects.title} end`,
      activatedOn: sql<string>`${projects.activatedOn}`,
      firstOn: sql<string | null>`${first}`,
    })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.teamId, teamId),
        eq(projects.kind, "change"),
        isNull(projects.deletedAt),
        gte(projects.activatedOn, addDays(actor.today, -365)),
        lte(projects.activatedOn, actor.today),
        openRoot(actor, "projects"),
      ),
    )
    .orderBy(desc(projects.activatedOn), projects.id)
    .limit(50);
  return rows.map(({ firstOn, ...project }) => ({
    ...project,
    first: daysToFirstResult(project.activatedOn, firstOn ? [firstOn] : []),
  }));
}

/** N8 of one project: days from its activation to the first accepted deliverable that a customer sees. */
export async function findFirstResult(tx: Tx, actor: Actor, project: { id: string; activatedOn: string | null }) {
  if (!project.activatedOn) return null;
  const [row] = await tx
    .select({ on: min(workItems.doneOn) })
    .from(workItems)
    .where(and(visibleResult(actor), eq(workItems.projectId, project.id), gte(workItems.doneOn, project.activatedOn)));
  return daysToFirstResult(project.activatedOn, row?.on ? [row.on] : []);
}

/** The steps of items that somebody accepts, as their history tells them; those handed in during the last half year. */
const reviewSteps = (tx: Tx, actor: Actor, teamId: string): Promise<ReviewStep[]> =>
  tx
    .select({
      itemId: history.subjectId,
      on: sql<string>`(${history.at} at time zone ${actor.org.timeZone})::date::text`,
      action: history.action,
      state: sql<string | null>`${history.payload} -> 'after' ->> 'state'`,
    })
    .from(workItems)
    .innerJoin(history, and(eq(history.orgId, actor.orgId), eq(history.subjectId, workItems.id)))
    .where(
      and(
        eq(workItems.orgId, actor.orgId),
        eq(workItems.teamId, teamId),
        gte(workItems.submittedOn, addDays(mondayOf(actor.today), -182)),
        isNull(workItems.deletedAt),
        or(eq(workItems.type, "deliverable"), isNotNull(workItems.accepterId)),
        openRoot(actor, "work_items"),
        inArray(history.action, [
          "work-item.moved",
          "work-item.accepted",
          "work-item.returned",
          "work-item.move-undone",
        ]),
      ),
    )
    .orderBy(history.at, history.id)
    .limit(4000);
