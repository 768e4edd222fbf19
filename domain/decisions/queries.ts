import "server-only";
import { and, count, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { decisions } from "@/db/schema/decisions";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { can } from "../access/policy";
import { humanId } from "../vocabulary";
import type { DecisionFilter } from "./list-input";
import { titlesOf } from "./title-queries";

const decider = alias(memberships, "decider");
const proposer = alias(memberships, "proposer");

/** When it counts: the day it was decided, or proposed. */
const moment = sql<string>`coalesce(${decisions.decidedAt}, ${decisions.createdAt})`;

const due = (actor: Actor): SQL | undefined =>
  and(eq(decisions.status, "decided"), lte(decisions.revisitOn, actor.today));

function viewOf(actor: Actor, view: DecisionFilter["view"]): SQL | undefined {
  if (view === "waiting") return eq(decisions.status, "proposed");
  return view === "revisit" ? due(actor) : undefined;
}

const listed = (actor: Actor, filter: DecisionFilter): SQL | undefined =>
  and(
    eq(decisions.orgId, actor.orgId),
    viewOf(actor, filter.view),
    filter.kind ? eq(decisions.kind, filter.kind) : undefined,
    readableDecision(actor),
  );

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>["rows"][number];

/** Decisions that the actor may read, the latest first, a page after a key. */
export const listDecisions = (actor: Actor, filter: DecisionFilter) =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: decisions.id,
        number: decisions.number,
        kind: decisions.kind,
        question: decisions.question,
        choice: decisions.choice,
        reason: decisions.reason,
        status: decisions.status,
        revisitOn: decisions.revisitOn,
        outcome: decisions.outcome,
        deciderName: decider.displayName,
        at: sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
        on: sql<string>`to_char(${moment} at time zone ${actor.org.timeZone}, 'YYYY-MM-DD')`,
      })
      .from(decisions)
      .innerJoin(decider, and(eq(decider.orgId, actor.orgId), eq(decider.id, decisions.deciderId)))
      .where(
        and(
          listed(actor, filter),
          filter.after
            ? sql`(${moment}, ${decisions.id}) < (${filter.after[0]}::timestamptz, ${filter.after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(moment), desc(decisions.id))
      .limit(filter.limit + 1);
    const page = rows.slice(0, filter.limit).map((row) => ({ ...row, label: humanId("decision", row.number) }));
    const last = page.at(-1);
    return { rows: page, next: rows.length > filter.limit && last ? ([last.at, last.id] as const) : null };
  });

/** How many the list has, how many of them wait for a word and are due to be revisited: for the finding of the page. */
export const countDecisions = (actor: Actor, filter: DecisionFilter) =>
  withOrg(actor, async (tx) => {
    const [row] = await tx
      .select({
        all: count(),
        waiting: sql<number>`count(*) filter (where ${decisions.status} = 'proposed')`.mapWith(Number),
        due: sql<number>`count(*) filter (where ${due(actor)})`.mapWith(Number),
      })
      .from(decisions)
      .where(listed(actor, filter));
    return row ?? { all: 0, waiting: 0, due: 0 };
  });

export type DecisionDetail = Awaited<ReturnType<typeof getDecision>>;

/** One decision with what it is about, the fate of work in flight, and what the reader may do. */
export const getDecision = (actor: Actor, decisionId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(decisionId)) throw notFound("This decision");
    const [row] = await tx
      .select({ decision: decisions, deciderName: decider.displayName, proposerName: proposer.displayName })
      .from(decisions)
      .innerJoin(decider, and(eq(decider.orgId, actor.orgId), eq(decider.id, decisions.deciderId)))
      .leftJoin(proposer, and(eq(proposer.orgId, actor.orgId), eq(proposer.id, decisions.proposedBy)))
      .where(and(eq(decisions.orgId, actor.orgId), eq(decisions.id, decisionId), readableDecision(actor)));
    if (!row) throw notFound("This decision");
    const { decision } = row;
    const flights = decision.inFlight.map(({ projectId }) => ({ type: "project", id: projectId }));
    const aims = decision.inFlight.flatMap(({ to }) => (to ? [{ type: "objective", id: to }] : []));
    const titles = await titlesOf(tx, actor, [...decision.links, ...flights, ...aims]);
    const mine = { ownerId: decision.deciderId };
    return {
      ...decision,
      label: humanId("decision", decision.number),
      deciderName: row.deciderName,
      proposerName: row.proposerName,
      about: decision.links.flatMap((link) => {
        const found = titles.get(`${link.type}:${link.id}`);
        return found ? [{ ...found, role: link.role ?? null }] : [];
      }),
      flight: decision.inFlight.map(({ projectId, fate, to }) => ({
        fate,
        project: titles.get(`project:${projectId}`) ?? null,
        to: to ? (titles.get(`objective:${to}`) ?? null) : null,
      })),
      may: { settle: can(actor, "decision.settle", mine), revisit: can(actor, "decision.revisit", mine) },
    };
  });
