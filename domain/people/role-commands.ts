import "server-only";
import { type Tx, withOrg } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { conflict } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { type MemberRecord, memberForUpdate, oneAtATime, writeMember } from "./commands";
import { invitationDays } from "./invitation-rules";

type Wanted = { membershipId: string; version: number };

/** An executive says yes to a role above that of whoever asked for it. Only now does it hold, and only now the link opens. */
export const confirmRole = (actor: Actor, input: Wanted): Promise<void> =>
  answer(actor, input, "member.role-confirmed", (row) => ({
    role: row.roleToConfirm ?? row.role,
    // Whoever was invited has the whole time from now on.
    ...(row.status === "invited" ? { inviteExpiresAt: weekFromNow() } : {}),
  }));

/** An executive says no: an invitation is taken back with it, a member keeps the role that they have. */
export const refuseRole = (actor: Actor, input: Wanted): Promise<void> =>
  answer(actor, input, "member.role-refused", (row) =>
    row.status === "invited" ? { status: "revoked", inviteTokenHash: null, inviteExpiresAt: null } : {},
  );

const weekFromNow = () => new Date(realNow().getTime() + invitationDays * 86_400_000);

const answer = (
  actor: Actor,
  input: Wanted,
  action: string,
  more: (row: MemberRecord) => Partial<MemberRecord>,
): Promise<void> =>
  withOrg(actor, async (tx: Tx) => {
    await oneAtATime(tx, actor);
    const before = await memberForUpdate(tx, actor, input.membershipId);
    assertCan(actor, "member.confirm-role", {}, "An executive confirms a role above that of whoever asked for it.");
    if (before.roleToConfirm === null) throw conflict("No role waits for a word here.");
    assertFresh(before, input.version);
    await writeMember(tx, actor, before, { ...more(before), roleToConfirm: null, roleAskedBy: null }, action);
  });
