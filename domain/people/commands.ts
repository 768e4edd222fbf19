import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { organizationSettings } from "@/db/schema/organizations";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, forbidden, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { noteSecurity } from "../access/security-log";
import { assertFresh, type Kept } from "../history/fresh";
import { record } from "../history/record";
import type { Role } from "../vocabulary";
import type { EditMember, memberStateInput } from "./input";
import { isRise, needsExecutive, whyNotMove, whyNotRaiseOneself, whyNotWithout } from "./rules";

export type MemberRecord = typeof memberships.$inferSelect;

/** Sets role, team, craft, share of full time and capabilities of a member. What changes here holds at their next request. */
export const editMember = (actor: Actor, input: EditMember): Promise<void> =>
  withOrg(actor, async (tx) => {
    await oneAtATime(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.edit", {}, "Only an admin edits members.");
    if (before.status !== "active" && before.status !== "suspended")
      throw conflict("Only somebody who has joined can be edited.");
    const { membershipId, version: _version, ...fields } = input;
    assertFresh(before, input.version, {
      displayName: before.displayName,
      role: before.role,
      teamId: before.teamId,
      craft: before.craft,
      fte: before.fte,
      isAdmin: before.isAdmin,
      isFinance: before.isFinance,
    } satisfies Kept<EditMember, "membershipId">);
    await acceptReference(tx, actor, "team", input.teamId, "teamId", { keep: before.teamId });
    const others = await othersOf(tx, actor, membershipId);
    const raise = membershipId === actor.membershipId && whyNotRaiseOneself(others, before.role, input.role);
    if (raise) throw forbidden(raise);
    const change = { ...fields, craft: fields.craft || null, ...roleAfter(actor, before, input.role) };
    const problem = whyNotWithout(others, { ...before, ...change });
    if (problem) throw conflict(problem);
    await writeMember(tx, actor, before, change, "member.edited");
  });

/** The role that holds now, and the one that waits for an executive where it is above the role of whoever gives it. */
function roleAfter(actor: Actor, before: MemberRecord, wanted: Role) {
  if (wanted === before.role) return { role: wanted };
  const waits = isRise(before.role, wanted) && needsExecutive(actor.role, wanted);
  return {
    role: waits ? before.role : wanted,
    roleToConfirm: waits ? wanted : null,
    roleAskedBy: waits ? actor.membershipId : null,
  };
}

/** Shuts a member out, from their next request on; what they own stays theirs. */
export const suspendMember = (actor: Actor, input: z.output<typeof memberStateInput>): Promise<void> =>
  moveMember(actor, input, "suspended", "member.suspended");

/** Lets a suspended member in again. */
export const reactivateMember = (actor: Actor, input: z.output<typeof memberStateInput>): Promise<void> =>
  moveMember(actor, input, "active", "member.reactivated");

const moveMember = (
  actor: Actor,
  input: z.output<typeof memberStateInput>,
  status: "active" | "suspended",
  action: string,
): Promise<void> =>
  withOrg(actor, async (tx) => {
    await oneAtATime(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.edit", {}, "Only an admin suspends members and lets them in again.");
    const problem =
      whyNotMove(before.status, status) ?? whyNotWithout(await othersOf(tx, actor, before.id), { ...before, status });
    if (problem) throw conflict(problem);
    assertFresh(before, input.version);
    await writeMember(tx, actor, before, { status }, action);
  });

/** Two admins who each take the other's rights at once would leave none: such changes go one after the other. */
export async function oneAtATime(tx: Tx, actor: Actor): Promise<void> {
  await tx
    .select({ orgId: organizationSettings.orgId })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, actor.orgId))
    .for("update");
}

/** The member, locked; not-found elsewhere. */
export async function memberForUpdate(tx: Tx, actor: Actor, membershipId: string): Promise<MemberRecord> {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId)))
    .for("update");
  if (!row) throw notFound("This person");
  return row;
}

/** The other people who administer or lead. */
export const othersOf = (tx: Tx, actor: Actor, membershipId: string) =>
  tx
    .select({
      id: memberships.id,
      role: memberships.role,
      isAdmin: memberships.isAdmin,
      status: memberships.status,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, actor.orgId),
        ne(memberships.id, membershipId),
        eq(memberships.status, "active"),
        sql`(${memberships.isAdmin} or ${memberships.role} = 'executive')`,
      ),
    );

const told = [
  "role",
  "roleToConfirm",
  "teamId",
  "craft",
  "fte",
  "isAdmin",
  "isFinance",
  "status",
  "startedOn",
  "departedOn",
] as const;

/** Writes the change; history keeps the fields of work, never a name or an address. */
export async function writeMember(
  tx: Tx,
  actor: Actor,
  before: MemberRecord,
  change: Partial<MemberRecord>,
  action: string,
): Promise<void> {
  await tx
    .update(memberships)
    .set({ ...change, updatedAt: actor.now, version: sql`${memberships.version} + 1` })
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, before.id)));
  noteSecurity("member-changed", { user: actor.userId, member: before.id, org: actor.orgId, what: action });
  const after = { ...before, ...change };
  const keep = (row: MemberRecord) => Object.fromEntries(told.map((key) => [key, row[key]]));
  await record(tx, actor, { action, type: "membership", id: before.id, before: keep(before), after: keep(after) });
}
