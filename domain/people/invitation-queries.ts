import "server-only";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withIdentity, withOrg } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { findUserByEmail } from "../access/accounts";
import type { Actor } from "../access/actor";
import { type Door, openDoor } from "../access/invitation-door";
import { can } from "../access/policy";
import type { Role } from "../vocabulary";

/** What the page of a link may say. */
export type Invitation = {
  org: { slug: string; name: string };
  email: string;
  role: Role;
  teamName: string | null;
  hasAccount: boolean;
};

/** What a link opens, or null: unknown, used, revoked, expired and of no organization all look alike. */
export const findInvitation = (token: string): Promise<Invitation | null> =>
  withIdentity(async (tx) => {
    const found = await openInvitation(tx, token, false);
    if (!found) return null;
    const { row, door } = found;
    const [team] = row.teamId
      ? await tx
          .select({ name: teams.name })
          .from(teams)
          .where(and(eq(teams.orgId, door.org.id), eq(teams.id, row.teamId)))
      : [];
    return {
      org: { slug: door.org.slug, name: door.org.name },
      email: row.email,
      role: row.role,
      teamName: team?.name ?? null,
      hasAccount: (await findUserByEmail(tx, row.email)) !== null,
    };
  });

/** The open invitation behind a link, its organization entered. With `lock`, parallel redemptions go one after the other. */
export async function openInvitation(
  tx: Tx,
  token: string,
  lock: boolean,
): Promise<{ door: Door; row: typeof memberships.$inferSelect } | null> {
  const door = await openDoor(tx, token);
  if (!door) return null;
  const asked = tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, door.org.id),
        eq(memberships.inviteTokenHash, door.tokenHash),
        eq(memberships.status, "invited"),
        isNull(memberships.roleToConfirm),
        gt(memberships.inviteExpiresAt, realNow()),
      ),
    );
  const [row] = await (lock ? asked.for("update") : asked);
  return row ? { door, row } : null;
}

export type PendingRow = Awaited<ReturnType<typeof listInvitations>>[number];

/** Invitations that wait or were taken back: all for admins, those to the own team for a manager who may invite. */
export async function listInvitations(actor: Actor) {
  const rows = await withOrg(actor, (tx) =>
    tx
      .select({
        id: memberships.id,
        email: memberships.email,
        role: memberships.role,
        isAdmin: memberships.isAdmin,
        roleToConfirm: memberships.roleToConfirm,
        teamId: memberships.teamId,
        teamName: teams.name,
        status: memberships.status,
        expiresAt: memberships.inviteExpiresAt,
        version: memberships.version,
      })
      .from(memberships)
      .leftJoin(teams, and(eq(teams.orgId, memberships.orgId), eq(teams.id, memberships.teamId)))
      .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.status, ["invited", "revoked"])))
      .orderBy(asc(memberships.email))
      .limit(500),
  );
  const at = realNow();
  return rows
    .filter((row) => maySee(actor, row))
    .map((row) => ({ ...row, isOver: row.status !== "invited" || !row.expiresAt || row.expiresAt <= at }));
}

const maySee = (actor: Actor, row: { teamId: string | null; role: Role; isAdmin: boolean }) =>
  can(actor, "member.invite") ||
  (actor.org.settings.managersMayInvite === true &&
    row.role === "contributor" &&
    !row.isAdmin &&
    can(actor, "member.invite-contributor", { teamId: row.teamId }));
