import "server-only";
import { and, asc, desc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import { decisions } from "@/db/schema/decisions";
import { memberships } from "@/db/schema/people";
import { reviews } from "@/db/schema/reviews";
import type { Tx } from "@/db/tenancy";
import { formatDate } from "@/lib/dates";
import type { Actor } from "../access/actor";
import { openDecision } from "../access/decision-scope";
import type { ReviewKind } from "../vocabulary";

/** What may become a point of an agenda. */
export type Found = { type: string; id: string; title: string; about: string; since: string | null };

export type Review = { kind: ReviewKind; id: string; teamId: string; scheduledFor: string };
/** Rows of one kind. */
export const asFound = (type: string, rows: Omit<Found, "type">[]): Found[] => rows.map((row) => ({ type, ...row }));

/** The review of the same kind and team before this one. */
const previous = (tx: Tx, actor: Actor, review: Review) =>
  tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.orgId, actor.orgId),
        eq(reviews.kind, review.kind),
        eq(reviews.teamId, review.teamId),
        inArray(reviews.state, ["held", "closed"]),
        ne(reviews.id, review.id),
        lte(reviews.scheduledFor, review.scheduledFor),
      ),
    )
    .orderBy(desc(reviews.scheduledFor), desc(reviews.number))
    .limit(1);

/** What was promised at the review before this one. */
export async function promisesBefore(tx: Tx, actor: Actor, review: Review): Promise<Found[]> {
  const promise = sql`point -> 'promise'`;
  const rows = await tx
    .select({
      id: reviews.id,
      key: sql<string>`point ->> 'key'`,
      text: sql<string>`${promise} ->> 'text'`,
      due: sql<string>`${promise} ->> 'dueOn'`,
      owner: sql<string>`coalesce(${memberships.displayName}, 'Somebody')`,
      title: sql<string>`point ->> 'title'`,
    })
    .from(reviews)
    .crossJoin(sql`jsonb_array_elements(${reviews.agenda}) point`)
    .leftJoin(
      memberships,
      and(eq(memberships.orgId, actor.orgId), sql`${memberships.id}::text = ${promise} ->> 'ownerId'`),
    )
    .where(
      and(
        eq(reviews.orgId, actor.orgId),
        eq(reviews.id, previous(tx, actor, review)),
        sql`${promise} ->> 'text' is not null`,
      ),
    );
  return rows.map((row) => ({
    type: "review",
    id: `${row.id}#${row.key}`,
    title: row.text,
    about: `${row.owner} promised it by ${formatDate(row.due)}, about “${row.title}”${row.due < actor.today ? "; that day is past" : ""}`,
    since: null,
  }));
}

/** What was decided at the review before this one, and what came of it. */
export async function decidedBefore(tx: Tx, actor: Actor, review: Review): Promise<Found[]> {
  const rows = await tx
    .select({
      id: decisions.id,
      title: decisions.choice,
      deciderName: memberships.displayName,
      outcome: decisions.outcome,
    })
    .from(decisions)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, decisions.deciderId)))
    .where(
      and(
        eq(decisions.orgId, actor.orgId),
        eq(decisions.reviewId, previous(tx, actor, review)),
        inArray(decisions.status, ["decided", "revisited"]),
        openDecision(actor, "decisions"),
      ),
    )
    .orderBy(asc(decisions.number));
  return asFound(
    "decision",
    rows.map(({ deciderName, outcome, ...row }) => ({
      ...row,
      about: `decided then by ${deciderName}; ${outcome === null ? "nobody has said what happened" : `what happened: ${outcome}`}`,
      since: null,
    })),
  );
}
