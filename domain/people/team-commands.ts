import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { settleHanging } from "../access/hanging";
import { acceptReference } from "../access/references";
import { lockTrees } from "../access/tree-lock";
import { assertFresh, type Kept } from "../history/fresh";
import { once } from "../history/once";
import { record } from "../history/record";
import type { EditTeam, NewTeam, teamInput } from "./input";
import { whyNotUnder } from "./team-rules";

type Row = typeof teams.$inferSelect;

/** Makes a team under another. Answers its id. */
export const createTeam = (actor: Actor, input: NewTeam): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "team.create", input, async () => {
      assertCan(actor, "team.edit", {}, "Only an admin makes teams.");
      const tree = await wholeTree(tx, actor);
      const problem = whyNotUnder(tree, null, input.parentId);
      if (problem) throw invalid("parentId", problem);
      await assertLead(tx, actor, input.leadMembershipId);
      const { key: _key, ...fields } = input;
      const id = newId();
      await tx.insert(teams).values({
        ...fields,
        id,
        orgId: actor.orgId,
        createdAt: actor.now,
        updatedAt: actor.now,
        createdBy: actor.membershipId,
      });
      await record(tx, actor, { action: "team.created", type: "team", id, after: fields });
      return id;
    }),
  );

/** Renames, moves, names the lead, sets the rhythm. */
export const editTeam = (actor: Actor, input: EditTeam): Promise<void> =>
  withOrg(actor, async (tx) => {
    const tree = await wholeTree(tx, actor);
    const before = find(tree, input.teamId);
    assertCan(actor, "team.edit", {}, "Only an admin edits teams.");
    if (before.status === "archived") throw conflict("An archived team is not edited any more.");
    assertFresh(before, input.version, {
      name: before.name,
      parentId: before.parentId,
      leadMembershipId: before.leadMembershipId,
      isOperational: before.isOperational,
      cadenceDays: before.cadenceDays,
      reviewWeekday: before.reviewWeekday,
    } satisfies Kept<EditTeam, "teamId">);
    const problem = whyNotUnder(tree, before, input.parentId);
    if (problem) throw invalid("parentId", problem);
    if (input.leadMembershipId !== before.leadMembershipId) await assertLead(tx, actor, input.leadMembershipId);
    const { teamId: _teamId, version: _version, ...fields } = input;
    const isMoved = fields.parentId !== before.parentId;
    await write(tx, actor, before, fields, isMoved ? "team.moved" : "team.edited");
  });

/** Ends a team on which nothing hangs any more that is open (`db/hanging.ts`). */
export const archiveTeam = (actor: Actor, input: z.output<typeof teamInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const tree = await wholeTree(tx, actor);
    const before = find(tree, input.teamId);
    assertCan(actor, "team.edit", {}, "Only an admin archives teams.");
    if (before.status === "archived") throw conflict("This team is archived already.");
    if (before.parentId === null) throw conflict("The first team stays.");
    assertFresh(before, input.version);
    await settleHanging(tx, actor, "teams", before.id);
    await write(tx, actor, before, { status: "archived" }, "team.archived");
  });

/** All teams, locked, after the lock of all trees: the shape is judged as a whole, and nothing new comes under them. */
async function wholeTree(tx: Tx, actor: Actor): Promise<Row[]> {
  await lockTrees(tx, actor);
  return tx.select().from(teams).where(eq(teams.orgId, actor.orgId)).orderBy(asc(teams.id)).for("update");
}

function find(tree: Row[], teamId: string): Row {
  const row = tree.find((one) => one.id === teamId);
  if (!row) throw notFound("This team");
  return row;
}

const assertLead = (tx: Tx, actor: Actor, leadMembershipId: string | null): Promise<void> =>
  acceptReference(tx, actor, "worker", leadMembershipId, "leadMembershipId", {
    sentence: "Choose somebody who works here.",
  });

async function write(tx: Tx, actor: Actor, before: Row, change: Partial<Row>, action: string): Promise<void> {
  await tx
    .update(teams)
    .set({ ...change, updatedAt: actor.now, version: sql`${teams.version} + 1` })
    .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, before.id)));
  const after = { ...before, ...change };
  await record(tx, actor, { action, type: "team", id: before.id, before, after });
}
