import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { frictions } from "@/db/schema/frictions";
import { memberships, teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf } from "../access/scope";
import { humanId } from "../vocabulary";
import { type Candidate, type LikeFriction, likeFinder, mostAlike } from "./like-rules";
import {
  answeredBy,
  answerer,
  daysWaited,
  type FrictionRow,
  ofTeam,
  selectFrictions,
  shown,
  visibleFriction,
} from "./row-queries";
import { unresolved, waiting } from "./rules";

/** Addressed to somebody who is not here any more. */
const left = (actor: Actor) =>
  sql`exists (select 1 from memberships gone where gone.org_id = ${actor.orgId} and gone.id = ${frictions.addressedTo} and gone.status <> 'active')`;

/** What it waits for is this person's answer: addressed to them, to nobody on their level, or left by somebody who is gone. */
function owedBy(actor: Actor): SQL | undefined {
  const notOwn = ne(frictions.raisedBy, actor.membershipId);
  if (actor.role === "executive")
    return or(
      eq(frictions.addressedTo, actor.membershipId),
      and(eq(frictions.level, "executive"), or(isNull(frictions.addressedTo), left(actor))),
    );
  const mine = and(eq(frictions.addressedTo, actor.membershipId), ne(frictions.level, "executive"), notOwn);
  if (actor.role === "contributor") return mine;
  return or(
    mine,
    and(
      ne(frictions.level, "executive"),
      sql`${frictions.teamId} = ${anyOf(actor.scopeTeamIds)}`,
      or(isNull(frictions.addressedTo), left(actor)),
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
    const rows = await tx
      .select({
        id: shown.id,
        title: shown.title,
        teamName: shown.teamName,
        hours: shown.hours,
        raisedAt: shown.raisedAt,
        overdueSince: shown.overdueSince,
      })
      .from(frictions)
      .innerJoin(teams, ofTeam(actor))
      .where(and(visibleFriction(actor), inArray(frictions.status, [...waiting]), owedBy(actor), notSnoozed(actor)))
      .orderBy(asc(frictions.raisedAt), asc(frictions.id))
      .limit(limit);
    return rows.map(({ raisedAt, ...row }) => ({ ...row, waited: daysWaited(actor, raisedAt, null) }));
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
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, frictions.addressedTo)))
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
  const rows = await tx
    .select({
      id: shown.id,
      number: shown.number,
      title: shown.title,
      kind: shown.kind,
      status: shown.status,
      teamName: shown.teamName,
      answererName: shown.answererName,
    })
    .from(frictions)
    .innerJoin(teams, ofTeam(actor))
    .leftJoin(answerer, answeredBy(actor))
    .where(and(visibleFriction(actor), inArray(frictions.status, [...unresolved])))
    .orderBy(desc(frictions.raisedAt), desc(frictions.id))
    .limit(300);
  return rows.map((row) => ({ ...row, label: humanId("friction", row.number) }));
};
