import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { toBase62 } from "@/lib/base62";
import { realNow } from "@/lib/clock";
import { conflict, forbidden, invalid, notFound } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { can } from "../access/policy";
import { acceptReference } from "../access/references";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import type { Invite, invitationInput } from "./invitation-input";
import { beyondContributor, invitationDays, parseAddresses } from "./invitation-rules";
import { needsExecutive } from "./rules";

type Row = typeof memberships.$inferSelect;
/** The link is known only now: the database keeps the hash of its secret. */
export type Invited = {
  email: string;
  path: string;
  /** It opens nothing before an executive has confirmed the role. */
  waits: boolean;
};

/**
 * Invites by address, each with a link of its own. Role, team and admin are fixed here. Admins invite anybody; a manager
 * contributors to the own team, when the organization allows it. Members are passed over and named in `members`; who has left may be invited again.
 */
export const inviteMembers = (actor: Actor, input: Invite): Promise<{ invited: Invited[]; members: string[] }> =>
  withOrg(actor, async (tx) => {
    assertMayInvite(actor, input);
    const { addresses, wrong } = parseAddresses(input.addresses);
    if (wrong.length) throw invalid("addresses", `This is no address: ${wrong.slice(0, 5).join(", ")}`);
    if (addresses.length === 0) throw invalid("addresses", "Paste at least one address.");
    if (addresses.length > 200) throw invalid("addresses", "At most 200 addresses at once.");
    await acceptReference(tx, actor, "team", input.teamId, "teamId");
    const known = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.email, addresses)))
      .for("update");
    const invited: Invited[] = [];
    const members: string[] = [];
    for (const email of addresses) {
      const row = known.find((one) => one.email === email);
      if (row && ["active", "suspended"].includes(row.status)) members.push(email);
      else invited.push(row ? await again(tx, actor, row, input) : await first(tx, actor, email, input));
    }
    return { invited, members };
  });

/** A new link for an open invitation; the former one opens nothing any more. */
export const renewInvitation = (actor: Actor, input: z.output<typeof invitationInput>): Promise<Invited> =>
  withOrg(actor, async (tx) => {
    const row = await invitationForUpdate(tx, actor, input.membershipId);
    assertMayInvite(actor, row);
    assertFresh(row, input.version);
    return again(tx, actor, row, row);
  });

/** Takes an invitation back. */
export const revokeInvitation = (actor: Actor, input: z.output<typeof invitationInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await invitationForUpdate(tx, actor, input.membershipId);
    assertMayInvite(actor, row);
    if (row.status !== "invited") throw conflict("This invitation is not open any more.");
    assertFresh(row, input.version);
    const closed = { roleToConfirm: null, roleAskedBy: null, inviteTokenHash: null, inviteExpiresAt: null };
    // Who had left before has left again.
    const change = { status: row.departedOn ? ("departed" as const) : ("revoked" as const), ...closed };
    await tx
      .update(memberships)
      .set({ ...change, updatedAt: actor.now, version: sql`${memberships.version} + 1` })
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, row.id)));
    await tell(tx, actor, "member.invitation-revoked", row.id, { status: row.status }, { status: change.status });
  });

function assertMayInvite(actor: Actor, wanted: Pick<Invite, "role" | "isAdmin" | "teamId">): void {
  if (can(actor, "member.invite")) return;
  if (actor.role === "manager" && !actor.org.settings.managersMayInvite)
    throw forbidden("Managers do not invite here; ask an admin.");
  assertCan(
    actor,
    "member.invite-contributor",
    { teamId: wanted.teamId },
    "You may invite people to your own team only.",
  );
  const beyond = beyondContributor(wanted);
  if (beyond) throw forbidden(beyond);
}

function newLink(actor: Actor) {
  const secret = randomBytes(32).toString("base64url");
  return {
    path: `/invite/${toBase62(actor.orgId)}.${secret}`,
    columns: {
      inviteTokenHash: sha256(secret),
      inviteExpiresAt: new Date(realNow().getTime() + invitationDays * 86_400_000),
    },
  };
}

/** Who asks for a role above their own, and which; nothing where an executive asks, or where this very role was confirmed. */
function asked(actor: Actor, wanted: Pick<Invite, "role">, row: Row | null) {
  const confirmed = row?.status === "invited" && row.role === wanted.role && row.roleToConfirm === null;
  const waits = !confirmed && needsExecutive(actor.role, wanted.role);
  return { roleToConfirm: waits ? wanted.role : null, roleAskedBy: waits ? actor.membershipId : null };
}

async function first(tx: Tx, actor: Actor, email: string, input: Invite): Promise<Invited> {
  const { path, columns } = newLink(actor);
  const id = newId();
  const fixed = { role: input.role, isAdmin: input.isAdmin, teamId: input.teamId, ...asked(actor, input, null) };
  const stamp = { createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId };
  const made = await tx
    .insert(memberships)
    .values({ orgId: actor.orgId, id, email, displayName: email, status: "invited", ...fixed, ...columns, ...stamp })
    .onConflictDoNothing({ target: [memberships.orgId, memberships.email] })
    .returning({ id: memberships.id });
  if (made.length === 0) throw conflict("Somebody else invited one of them just now. Look at the list and try again.");
  await tell(tx, actor, "member.invited", id, null, fixed);
  return { email, path, waits: fixed.roleToConfirm !== null };
}

async function again(
  tx: Tx,
  actor: Actor,
  row: Row,
  input: Pick<Invite, "role" | "isAdmin" | "teamId">,
): Promise<Invited> {
  const { path, columns } = newLink(actor);
  const { role, isAdmin, teamId } = input;
  // Whoever had left comes back with the rights of this invitation alone.
  const fresh = row.status === "departed" ? { isFinance: false } : {};
  const fixed = { role, isAdmin, teamId, status: "invited" as const, ...asked(actor, input, row) };
  await tx
    .update(memberships)
    .set({ ...fixed, ...fresh, ...columns, updatedAt: actor.now, version: sql`${memberships.version} + 1` })
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, row.id)));
  await tell(tx, actor, "member.invitation-renewed", row.id, row, { ...row, ...fixed });
  return { email: row.email, path, waits: fixed.roleToConfirm !== null };
}

async function invitationForUpdate(tx: Tx, actor: Actor, membershipId: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, actor.orgId),
        eq(memberships.id, membershipId),
        inArray(memberships.status, ["invited", "revoked", "expired"]),
      ),
    )
    .for("update");
  if (!row) throw notFound("This invitation");
  return row;
}

/** History holds no address, no name, no hash. */
function tell(
  tx: Tx,
  actor: Actor,
  action: string,
  id: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
): Promise<void> {
  const keep = (row: Record<string, unknown> | null) =>
    row &&
    Object.fromEntries(
      ["role", "roleToConfirm", "isAdmin", "teamId", "status"]
        .filter((key) => key in row)
        .map((key) => [key, row[key]]),
    );
  return record(tx, actor, { action, type: "membership", id, before: keep(before), after: keep(after) });
}
