import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { memberships } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
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

async function visibleSince(tx: Tx, { orgId }: Actor, teamId: string, from: string) {
  const rows = await tx.execute<{ quarter: Quarter["from"]; n: number }>(sql`
    select date_trunc('quarter', i.done_on)::date::text as quarter, count(*)::int as n from work_items i
    where i.org_id = ${orgId} and i.team_id = ${teamId} and i.done_on >= ${from} and i.state = 'done'
      and i.type = 'deliverable' and i.customer_visible and i.deleted_at is null and ${openRoot("i")} group by 1`);
  return new Map([...rows].map((row) => [row.quarter, row.n]));
}

const project = alias(projects, "p");

/** N8 of the change projects that a team began in the last year; without a title where it is kept to another line. */
async function firstResults(tx: Tx, actor: Actor, teamId: string) {
  const { orgId, today } = actor;
  const rows = await tx.execute<{ id: string; title: string | null; activatedOn: string; firstOn: string | null }>(sql`
    select p.id, case when ${readable(actor, project.orgId, project.visibilityRootId)} then p.title end as title, p.activated_on::text as "activatedOn", (select min(i.done_on)::text from work_items i
      where i.org_id = p.org_id and i.project_id = p.id and i.state = 'done' and i.type = 'deliverable' and i.customer_visible
        and i.deleted_at is null and i.done_on >= p.activated_on) as "firstOn"
    from projects p where p.org_id = ${orgId} and p.team_id = ${teamId} and p.kind = 'change' and p.deleted_at is null
      and p.activated_on >= ${addDays(today, -365)} and p.activated_on <= ${today} and ${openRoot("p")}
    order by p.activated_on desc, p.id limit 50`);
  return [...rows].map(({ firstOn, ...project }) => ({
    ...project,
    first: daysToFirstResult(project.activatedOn, firstOn ? [firstOn] : []),
  }));
}

/** N8 of one project: days from its activation to the first accepted deliverable that a customer sees. */
export async function findFirstResult(tx: Tx, { orgId }: Actor, project: { id: string; activatedOn: string | null }) {
  if (!project.activatedOn) return null;
  const [row] = await tx.execute<{ firstOn: string | null }>(sql`
    select min(i.done_on)::text as "firstOn" from work_items i where i.org_id = ${orgId} and i.project_id = ${project.id}
      and i.state = 'done' and i.type = 'deliverable' and i.customer_visible and i.deleted_at is null
      and i.done_on >= ${project.activatedOn}`);
  return daysToFirstResult(project.activatedOn, row?.firstOn ? [row.firstOn] : []);
}

/** The steps of items that somebody accepts, as their history tells them; those handed in during the last half year. */
async function reviewSteps(tx: Tx, actor: Actor, teamId: string): Promise<ReviewStep[]> {
  const since = addDays(mondayOf(actor.today), -182);
  return [
    ...(await tx.execute<ReviewStep>(sql`
      select h.subject_id as "itemId", (h.at at time zone ${actor.org.timeZone})::date::text as on, h.action,
        h.payload -> 'after' ->> 'state' as state
      from work_items i join history h on h.org_id = i.org_id and h.subject_id = i.id
      where i.org_id = ${actor.orgId} and i.team_id = ${teamId} and i.submitted_on >= ${since} and i.deleted_at is null
        and (i.type = 'deliverable' or i.accepter_id is not null) and ${openRoot("i")}
        and h.action in ('work-item.moved', 'work-item.accepted', 'work-item.returned', 'work-item.move-undone')
      order by h.at, h.id limit 4000`)),
  ];
}
