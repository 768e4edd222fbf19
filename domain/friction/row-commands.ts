import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { memberships, teams } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can, type Subject } from "../access/policy";
import { readable } from "../access/scope";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import type { FrictionEventKind } from "../vocabulary";
import { type FrictionAct, whyNotFriction } from "./rules";

export type FrictionRecord = typeof frictions.$inferSelect;

export const frictionById = (actor: Pick<Actor, "orgId">, id: string) =>
  and(eq(frictions.orgId, actor.orgId), eq(frictions.id, id));

/** The row, locked, if the actor may read it; else it does not exist. Viewers read no friction. */
export async function frictionForUpdate(tx: Tx, actor: Actor, id: string): Promise<FrictionRecord> {
  if (!can(actor, "friction.read")) throw notFound("This friction");
  const [row] = await tx
    .select()
    .from(frictions)
    .where(
      and(
        frictionById(actor, id),
        sql`(${frictions.raisedBy} = ${actor.membershipId} or ${readable(actor, frictions.visibilityRootId)})`,
      ),
    )
    .for("update");
  if (!row) throw notFound("This friction");
  return row;
}

/** What the policy looks at. `named`: it was addressed to the actor. */
export const subjectOf = (actor: Actor, row: FrictionRecord): Subject => ({
  teamId: row.teamId,
  ownerId: row.raisedBy,
  named: row.addressedTo === actor.membershipId,
  level: row.level,
});

/** Refuses what its state forbids, and what somebody else changed meanwhile. */
export function assertAct(actor: Actor, row: FrictionRecord, act: FrictionAct, version: number): void {
  const problem = whyNotFriction(act, row, actor.now);
  if (problem) throw conflict(problem);
  assertFresh(row, version);
}

type Step = {
  event: FrictionEventKind;
  action: string;
  change: Partial<FrictionRecord>;
  more?: Partial<typeof frictionEvents.$inferInsert>;
};

/** One step of a friction: the row, its event, its history, in one transaction. A protected raiser leaves no name in the history. */
export async function step(tx: Tx, actor: Actor, row: FrictionRecord, { event, action, change, more }: Step) {
  await tx
    .update(frictions)
    .set({ ...change, updatedAt: actor.now, version: sql`${frictions.version} + 1` })
    .where(frictionById(actor, row.id));
  await tx.insert(frictionEvents).values({
    orgId: actor.orgId,
    id: newId(),
    frictionId: row.id,
    kind: event,
    at: actor.now,
    actorId: actor.membershipId,
    ...more,
  });
  const veiled = row.protected && row.raisedBy === actor.membershipId;
  await record(tx, actor, {
    action,
    type: "friction",
    id: row.id,
    before: publicFacts(row),
    after: { ...publicFacts({ ...row, ...change }), ...(more?.text ? { said: more.text } : {}) },
    veiled,
  });
}

/** What history may hold: never who raised it. */
export const publicFacts = ({
  raisedBy: _raiser,
  raisedAt: _raised,
  visibilityRootId: _root,
  ...row
}: Partial<FrictionRecord>) => row;

/** R6: whether the raiser is gone and the actor leads the team, so that somebody can say it is over. */
export async function standsInFor(tx: Tx, actor: Actor, row: FrictionRecord): Promise<boolean> {
  const [raiser] = await tx
    .select({ status: memberships.status, manager: memberships.managerMembershipId, lead: teams.leadMembershipId })
    .from(memberships)
    .innerJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, row.teamId)))
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, row.raisedBy)));
  if (!raiser || raiser.status === "active") return false;
  return raiser.manager === actor.membershipId || raiser.lead === actor.membershipId;
}
