import "server-only";
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { objectives } from "@/db/schema/objectives";
import { memberships, teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { conflict, invalid, notFound } from "../errors";
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

/** Ends a team in which nobody works, for which nothing runs, and under which nothing stands. */
export const archiveTeam = (actor: Actor, input: z.output<typeof teamInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const tree = await wholeTree(tx, actor);
    const before = find(tree, input.teamId);
    assertCan(actor, "team.edit", {}, "Only an admin archives teams.");
    if (before.status === "archived") throw conflict("This team is archived already.");
    if (before.parentId === null) throw conflict("The first team stays.");
    assertFresh(before, input.version);
    if (tree.some((one) => one.parentId === before.id && one.status === "active"))
      throw conflict("There are teams under it. Move them first.");
    const held = await whatHolds(tx, actor, before.id);
    if (held) throw conflict(held);
    await write(tx, actor, before, { status: "archived" }, "team.archived");
  });

/**
 * All teams, locked. The shape of the tree is judged as a whole, so that two moves at once cannot tie a knot that
 * neither of them alone would tie.
 */
const wholeTree = (tx: Tx, actor: Actor): Promise<Row[]> =>
  tx.select().from(teams).where(eq(teams.orgId, actor.orgId)).orderBy(asc(teams.id)).for("update");

function find(tree: Row[], teamId: string): Row {
  const row = tree.find((one) => one.id === teamId);
  if (!row) throw notFound("This team");
  return row;
}

async function assertLead(tx: Tx, actor: Actor, leadMembershipId: string | null): Promise<void> {
  if (leadMembershipId === null) return;
  const [lead] = await tx
    .select({ status: memberships.status, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, leadMembershipId)));
  if (lead?.status !== "active" || lead.role === "viewer")
    throw invalid("leadMembershipId", "Choose somebody who works here.");
}

async function whatHolds(tx: Tx, actor: Actor, teamId: string): Promise<string | null> {
  const [people] = await tx
    .select({ n: count() })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, actor.orgId),
        eq(memberships.teamId, teamId),
        inArray(memberships.status, ["active", "suspended", "invited"]),
      ),
    );
  if (people?.n) return "People still belong to it. Give them another team first.";
  const [goals] = await tx
    .select({ n: count() })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, actor.orgId),
        eq(objectives.teamId, teamId),
        inArray(objectives.status, ["draft", "active"]),
        isNull(objectives.deletedAt),
      ),
    );
  if (goals?.n) return "It still has objectives. Close them or give them to another team.";
  const [running] = await tx
    .select({ n: count() })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.teamId, teamId),
        inArray(projects.status, ["proposed", "active", "paused"]),
        isNull(projects.deletedAt),
      ),
    );
  return running?.n ? "It still has projects. End them or give them to another team." : null;
}

async function write(tx: Tx, actor: Actor, before: Row, change: Partial<Row>, action: string): Promise<void> {
  await tx
    .update(teams)
    .set({ ...change, updatedAt: actor.now, version: sql`${teams.version} + 1` })
    .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, before.id)));
  const after = { ...before, ...change };
  await record(tx, actor, { action, type: "team", id: before.id, before, after });
}
