import "server-only";
import { and, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { frictions } from "@/db/schema/frictions";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { humanId } from "../vocabulary";
import { type Candidate, type LikeFriction, likeFinder, mostAlike } from "./like-rules";
import { daysWaited, type FrictionRow, selectFrictions, visibleFriction } from "./row-queries";
import { unresolved, waiting } from "./rules";

/** Addressed to somebody who is not here any more. */
const left = sql`exists (select 1 from memberships gone where gone.org_id = ${frictions.orgId} and gone.id = ${frictions.addressedTo} and gone.status <> 'active')`;

/** What it waits for is this person's answer: addressed to them, to nobody on their level, or left by somebody who is gone. */
function owedBy(actor: Actor): SQL | undefined {
  const notOwn = ne(frictions.raisedBy, actor.membershipId);
  if (actor.role === "executive")
    return or(
      eq(frictions.addressedTo, actor.membershipId),
      and(eq(frictions.level, "executive"), or(isNull(frictions.addressedTo), left)),
    );
  const mine = and(eq(frictions.addressedTo, actor.membershipId), ne(frictions.level, "executive"), notOwn);
  if (actor.role === "contributor") return mine;
  return or(
    mine,
    and(
      ne(frictions.level, "executive"),
      sql`${frictions.teamId} = ${anyOf(actor.scopeTeamIds)}`,
      or(isNull(frictions.addressedTo), left),
      notOwn,
    ),
  );
}

const notSnoozed = (actor: Actor) =>
  or(
    isNull(frictions.snoozedUntil),
    lte(frictions.snoozedUntil, actor.now),
    sql`${frictions.overdueSince} is not null`,
  );

export type Triage = { owed: FrictionRow[]; later: number; likes: Map<string, LikeFriction[]> };

/** What waits for the reader's answer, longest first, each with the frictions it is like. */
export const getTriage = (actor: Actor, limit = 50): Promise<Triage> =>
  withOrg(actor, async (tx) => {
    const open = and(inArray(frictions.status, [...waiting]), owedBy(actor));
    // The short question first: its answer is here while the database still looks for the other.
    const [others, all] = await Promise.all([
      candidates(actor, tx),
      selectFrictions(tx, actor, open, { limit: limit + 20 }),
    ]);
    const now = actor.now;
    const isLater = (row: FrictionRow) =>
      row.snoozedUntil !== null && row.snoozedUntil > now && row.overdueSince === null;
    const owed = all.filter((row) => !isLater(row)).slice(0, limit);
    const findLikes = likeFinder(others);
    return {
      owed,
      later: all.length - all.filter((row) => !isLater(row)).length,
      likes: new Map(owed.map((row) => [row.id, findLikes(row)])),
    };
  });

export type OwedFriction = Pick<FrictionRow, "id" | "title" | "teamName" | "hours" | "overdueSince" | "waited">;

/** The answers that the reader owes, longest first, as the homes say them. */
export const listOwedFrictions = (actor: Actor, limit = 8): Promise<OwedFriction[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx.execute<
      Pick<OwedFriction, "id" | "title" | "teamName"> &
        Record<"hours" | "raisedAt", string> & { overdue: string | null }
    >(sql`
      select frictions.id, frictions.title, teams.name as "teamName", frictions.hours_lost_per_week as hours,
        frictions.raised_at as "raisedAt", frictions.overdue_since as overdue
      from frictions join teams on teams.org_id = frictions.org_id and teams.id = frictions.team_id
      where ${and(visibleFriction(actor), inArray(frictions.status, [...waiting]), owedBy(actor), notSnoozed(actor))}
      order by frictions.raised_at, frictions.id
      limit ${limit}`);
    return rows.map(({ raisedAt, overdue, hours, ...row }) => ({
      ...row,
      hours: Number(hours),
      overdueSince: overdue === null ? null : new Date(overdue),
      waited: daysWaited(actor, new Date(raisedAt), null),
    }));
  });

export type OverdueElsewhere = { id: string; title: string; addressee: string; waited: number };

/** For executives: what waits too long for the answer of another of them (settled 38). It is theirs to answer. */
export const listOverdueElsewhere = (actor: Actor, limit = 8): Promise<OverdueElsewhere[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: frictions.id,
        title: frictions.title,
        addressee: memberships.displayName,
        raisedAt: frictions.raisedAt,
      })
      .from(frictions)
      .innerJoin(memberships, and(eq(memberships.orgId, frictions.orgId), eq(memberships.id, frictions.addressedTo)))
      .where(
        and(
          visibleFriction(actor),
          inArray(frictions.status, [...waiting]),
          eq(frictions.level, "executive"),
          isNotNull(frictions.overdueSince),
          ne(frictions.addressedTo, actor.membershipId),
          eq(memberships.status, "active"),
        ),
      )
      .orderBy(frictions.raisedAt, frictions.id)
      .limit(limit);
    return rows.map(({ raisedAt, ...row }) => ({ ...row, waited: daysWaited(actor, raisedAt, null) }));
  });

/** Frictions that are like one that is being raised or read, of any team; most alike first. */
export const listLikes = (actor: Actor, one: { id: string; title: string; kind: string }): Promise<LikeFriction[]> =>
  withOrg(actor, async (tx) => mostAlike(one, await candidates(actor, tx)));

type Tx = Parameters<Parameters<typeof withOrg>[1]>[0];

/** The latest that may be like another: what a hint says of them, and no more. */
const candidates = async (actor: Actor, tx: Tx): Promise<Candidate[]> => {
  const rows = await tx.execute<Omit<Candidate, "label"> & { number: number }>(sql`
    select frictions.id, frictions.number, frictions.title, frictions.kind, frictions.status,
      teams.name as "teamName", answerer.display_name as "answererName"
    from frictions
    join teams on teams.org_id = frictions.org_id and teams.id = frictions.team_id
    left join memberships answerer on answerer.org_id = frictions.org_id and answerer.id = frictions.answered_by
    where ${and(visibleFriction(actor), inArray(frictions.status, [...unresolved]))}
    order by frictions.raised_at desc, frictions.id desc
    limit 300`);
  return rows.map((row) => ({ ...row, label: humanId("friction", row.number) }));
};
