import "server-only";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { behind, byName, inOrder, type Order } from "@/db/keyset";
import { decisions } from "@/db/schema/decisions";
import { memberships, teams } from "@/db/schema/people";
import { type AgendaPoint, reviews } from "@/db/schema/reviews";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { listChoices } from "../access/choice-queries";
import { readableDecision } from "../access/decision-scope";
import { can } from "../access/policy";
import { humanId } from "../vocabulary";
import { agendaOf } from "./agenda-queries";
import type { ReviewFilter } from "./list-input";

const leader = alias(memberships, "leader");

const columns = {
  id: reviews.id,
  number: reviews.number,
  kind: reviews.kind,
  teamId: reviews.teamId,
  teamName: teams.name,
  leaderName: leader.displayName,
  scheduledFor: reviews.scheduledFor,
  heldOn: reviews.heldOn,
  state: reviews.state,
  skipReason: reviews.skipReason,
  points: sql<number>`jsonb_array_length(${reviews.agenda})`,
};

const select = (tx: Tx, actor: Actor) =>
  tx
    .select(columns)
    .from(reviews)
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, reviews.teamId)))
    .innerJoin(leader, and(eq(leader.orgId, actor.orgId), eq(leader.id, reviews.leaderId)));

export type ReviewRow = Awaited<ReturnType<typeof listReviews>>["rows"][number];

/** Reviews that come (soonest first) or were held (latest first), a page after a key. Every member may read them. */
export const listReviews = (actor: Actor, filter: ReviewFilter) =>
  withOrg(actor, async (tx) => {
    const coming = filter.view === "coming";
    const order: Order = { by: reviews.scheduledFor, id: reviews.id, descending: !coming, cast: sql`::date` };
    const listed = and(
      eq(reviews.orgId, actor.orgId),
      inArray(reviews.state, coming ? ["scheduled", "held"] : ["closed", "skipped"]),
      filter.kind ? eq(reviews.kind, filter.kind) : undefined,
    );
    const counted = tx
      .select({
        total: count(),
        late: sql<number>`count(*) filter (where ${reviews.state} = 'scheduled' and ${reviews.scheduledFor} < ${actor.today})::int`,
        now: sql<number>`count(*) filter (where ${reviews.state} = 'scheduled' and ${reviews.scheduledFor} = ${actor.today})::int`,
        next: sql<
          string | null
        >`min(${reviews.scheduledFor}) filter (where ${reviews.state} = 'scheduled' and ${reviews.scheduledFor} > ${actor.today})::text`,
      })
      .from(reviews)
      .where(listed);
    const asked = select(tx, actor)
      .where(and(listed, behind(order, filter.after)))
      .orderBy(inOrder(order))
      .limit(filter.limit + 1);
    const [[counts = { total: 0, late: 0, now: 0, next: null }], rows] = await Promise.all([counted, asked]);
    const page = rows.slice(0, filter.limit).map((row) => ({ ...row, label: humanId("review", row.number) }));
    const last = page.at(-1);
    return {
      rows: page,
      counts,
      next: rows.length > filter.limit && last ? ([last.scheduledFor, last.id] as const) : null,
    };
  });

export type ReviewDetail = Awaited<ReturnType<typeof getReview>>;

/** One review with its agenda: as the data make it now while it is planned, as it was when it was opened since then. */
export const getReview = (actor: Actor, reviewId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(reviewId)) throw notFound("This review");
    const [row] = await tx
      .select({ review: reviews, teamName: teams.name, leaderName: leader.displayName })
      .from(reviews)
      .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, reviews.teamId)))
      .innerJoin(leader, and(eq(leader.orgId, actor.orgId), eq(leader.id, reviews.leaderId)))
      .where(and(eq(reviews.orgId, actor.orgId), eq(reviews.id, reviewId)));
    if (!row) throw notFound("This review");
    const { review } = row;
    const [agenda, decided, people] = await Promise.all([
      review.state === "scheduled" ? agendaOf(tx, actor, review) : review.agenda,
      decidedAt(tx, actor, review.id),
      namesOf(tx, actor, review),
    ]);
    return {
      ...review,
      label: humanId("review", review.number),
      teamName: row.teamName,
      leaderName: row.leaderName,
      agenda: agenda.filter((point) => maySee(actor, point)),
      decided,
      people,
      mayRun: can(actor, "review.run", { teamId: review.teamId }),
    };
  });

/** Who reads no frictions reads none here either. */
const maySee = (actor: Actor, point: AgendaPoint): boolean =>
  point.subject?.type !== "friction" || can(actor, "friction.read");

const decidedAt = (tx: Tx, actor: Actor, reviewId: string) =>
  tx
    .select({ id: decisions.id, number: decisions.number, choice: decisions.choice, status: decisions.status })
    .from(decisions)
    .where(and(eq(decisions.orgId, actor.orgId), eq(decisions.reviewId, reviewId), readableDecision(actor)))
    .orderBy(asc(decisions.number));

async function namesOf(tx: Tx, actor: Actor, review: { agenda: AgendaPoint[]; attendees: string[] }) {
  const ids = [...review.attendees, ...review.agenda.flatMap((point) => point.promise?.ownerId ?? [])];
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: memberships.id, name: memberships.displayName })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Whom the forms of a review offer first: those who are named in it already, then people of its team and who leads one.
 * Anybody else is looked up.
 */
export const listReviewPeople = (
  actor: Actor,
  review: { teamId: string; agenda: AgendaPoint[]; attendees: string[] },
) =>
  withOrg(actor, async (tx) => {
    const near = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.orgId, actor.orgId),
          eq(memberships.status, "active"),
          sql`(${memberships.teamId} = ${review.teamId}::uuid or exists (select 1 from teams led where led.org_id = ${actor.orgId}
            and led.lead_membership_id = ${memberships.id} and led.status = 'active'))`,
        ),
      )
      .orderBy(
        sql`${memberships.teamId} = ${review.teamId}::uuid desc`,
        byName(memberships.displayName),
        memberships.id,
      )
      .limit(30);
    const named = [...review.attendees, ...review.agenda.flatMap((point) => point.promise?.ownerId ?? [])];
    const keep = [...new Set([...named, ...near.map(({ id }) => id)])];
    return listChoices(actor, "member", { keep, limit: 0 }, tx);
  });
