import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { countRows } from "@/db/keyset";
import { deepDives, diveFindings, diveFollowUps } from "@/db/schema/dives";
import { frictions } from "@/db/schema/frictions";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readable, readableDive } from "../access/scope";
import { humanId } from "../vocabulary";
import type { DiveFilter } from "./list-input";

const leader = alias(memberships, "leader");
const host = alias(memberships, "host");

const select = (tx: Tx, actor: Actor) =>
  tx
    .select({ dive: deepDives, leaderName: leader.displayName, hostName: host.displayName, teamName: teams.name })
    .from(deepDives)
    .innerJoin(leader, and(eq(leader.orgId, actor.orgId), eq(leader.id, deepDives.leaderId)))
    .innerJoin(host, and(eq(host.orgId, actor.orgId), eq(host.id, deepDives.hostId)))
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, deepDives.teamId)));

type Selected = Awaited<ReturnType<typeof select>>[number];
const rowOf = ({ dive, ...more }: Selected) => ({ ...dive, ...more, label: humanId("dive", dive.number) });
export type DiveRow = ReturnType<typeof rowOf>;

/** Dives, the latest first, a page after a key. */
export const listDives = (actor: Actor, filter: DiveFilter) =>
  withOrg(actor, async (tx) => {
    const listed = and(
      eq(deepDives.orgId, actor.orgId),
      filter.state ? eq(deepDives.state, filter.state) : undefined,
      filter.teamId ? eq(deepDives.teamId, filter.teamId) : undefined,
      readableDive(actor),
    );
    const [rows, total] = await Promise.all([
      select(tx, actor)
        .where(
          and(
            listed,
            filter.after
              ? sql`(${deepDives.diveOn}, ${deepDives.id}) < (${filter.after[0]}::date, ${filter.after[1]}::uuid)`
              : undefined,
          ),
        )
        .orderBy(desc(deepDives.diveOn), desc(deepDives.id))
        .limit(filter.limit + 1),
      countRows(tx, deepDives, listed),
    ]);
    const page = rows.slice(0, filter.limit).map(rowOf);
    const last = page.at(-1);
    return {
      rows: page,
      total,
      next: rows.length > filter.limit && last ? ([last.diveOn, last.id] as const) : null,
    };
  });

export type DiveDetail = Awaited<ReturnType<typeof getDive>>;

/** One dive with what was found and promised, and what the reader may do. Throws not-found. */
export const getDive = (actor: Actor, diveId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(diveId)) throw notFound("This dive");
    const [found] = await select(tx, actor).where(
      and(eq(deepDives.orgId, actor.orgId), eq(deepDives.id, diveId), readableDive(actor)),
    );
    if (!found) throw notFound("This dive");
    const row = rowOf(found);
    const named = row.hostId === actor.membershipId;
    const followUps = await followUpsOf(tx, actor, diveId);
    return {
      ...row,
      findings: await findingsOf(tx, actor, diveId),
      followUps: followUps.map((one) => ({
        ...one,
        mayDo: one.doneOn === null && can(actor, "dive.follow-up", { ownerId: one.ownerId }),
      })),
      may: {
        hold: row.state === "planned" && can(actor, "dive.hold", { ownerId: row.leaderId }),
        cancel: row.state === "planned" && can(actor, "dive.cancel", { ownerId: row.leaderId }),
        confirm: row.state === "held" && can(actor, "dive.confirm", { teamId: row.teamId, named }),
        raise: can(actor, "dive.raise-finding", { ownerId: row.leaderId, named }) && can(actor, "friction.raise"),
        use: can(actor, "evidence.add"),
        learn: can(actor, "lesson.raise"),
      },
    };
  });

/** A friction that the reader may not read is not named. */
async function findingsOf(tx: Tx, actor: Actor, diveId: string) {
  const rows = await tx
    .select({
      id: diveFindings.id,
      text: diveFindings.text,
      version: diveFindings.version,
      isRaised: sql<boolean>`${diveFindings.frictionId} is not null`,
      frictionId: frictions.id,
      frictionNumber: frictions.number,
      frictionStatus: frictions.status,
    })
    .from(diveFindings)
    .leftJoin(
      frictions,
      and(
        eq(frictions.orgId, actor.orgId),
        eq(frictions.id, diveFindings.frictionId),
        readable(actor, frictions.visibilityRootId),
        can(actor, "friction.read") ? undefined : sql`false`,
      ),
    )
    .where(and(eq(diveFindings.orgId, actor.orgId), eq(diveFindings.diveId, diveId)))
    .orderBy(asc(diveFindings.createdAt), asc(diveFindings.id));
  return rows.map(({ frictionId, frictionNumber, frictionStatus, ...row }) => ({
    ...row,
    friction: frictionId
      ? { id: frictionId, label: humanId("friction", frictionNumber ?? 0), status: frictionStatus }
      : null,
  }));
}

const followUpsOf = (tx: Tx, actor: Actor, diveId: string) =>
  tx
    .select({
      id: diveFollowUps.id,
      text: diveFollowUps.text,
      ownerId: diveFollowUps.ownerId,
      ownerName: memberships.displayName,
      ownerStatus: memberships.status,
      dueOn: diveFollowUps.dueOn,
      doneOn: diveFollowUps.doneOn,
      version: diveFollowUps.version,
    })
    .from(diveFollowUps)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, diveFollowUps.ownerId)))
    .where(and(eq(diveFollowUps.orgId, actor.orgId), eq(diveFollowUps.diveId, diveId)))
    .orderBy(asc(diveFollowUps.dueOn), asc(diveFollowUps.id));
