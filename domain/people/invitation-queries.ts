import "server-only";
import { and, count, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { behind, inOrder, type Order } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withIdentity, withOrg } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { findUserByEmail } from "../access/accounts";
import type { Actor } from "../access/actor";
import { type Door, openDoor } from "../access/invitation-door";
import { can } from "../access/policy";
import { anyOf } from "../access/scope";
import type { Role } from "../vocabulary";
import type { InvitationFilter } from "./invitation-input";

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

export type PendingRow = Awaited<ReturnType<typeof listInvitations>>["rows"][number];

const byAddress: Order = { by: memberships.email, id: memberships.id, descending: false };

/** Invitations that wait or were taken back, a page after a key: all for admins, those to the own teams for a manager who may invite. */
export async function listInvitations(actor: Actor, { after, limit }: InvitationFilter) {
  const at = realNow();
  const listed = and(
    eq(memberships.orgId, actor.orgId),
    inArray(memberships.status, ["invited", "revoked"]),
    mayBeSeen(actor),
  );
  const [found, [counts]] = await withOrg(actor, (tx) =>
    Promise.all([
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
        .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
        .where(and(listed, behind(byAddress, after)))
        .orderBy(inOrder(byAddress))
        .limit(limit + 1),
      tx
        .select({
          total: count(),
          over: sql<number>`(count(*) filter (where ${memberships.status} = 'invited'
            and (${memberships.inviteExpiresAt} is null or ${memberships.inviteExpiresAt} <= ${at.toISOString()}::timestamptz)))::int`,
        })
        .from(memberships)
        .where(listed),
    ]),
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, isOver: row.status !== "invited" || !row.expiresAt || row.expiresAt <= at })),
    total: counts?.total ?? 0,
    /** Ran out without an answer. */
    over: counts?.over ?? 0,
    next: found.length > limit && last ? ([last.email, last.id] as const) : null,
  };
}

function mayBeSeen(actor: Actor): SQL | undefined {
  if (can(actor, "member.invite")) return undefined;
  if (actor.org.settings.managersMayInvite !== true) return sql`false`;
  const own = [...new Set([actor.teamId, ...actor.ledTeamIds].flatMap((teamId) => teamId ?? []))];
  const allowed = own.filter((teamId) => can(actor, "member.invite-contributor", { teamId }));
  return and(
    eq(memberships.role, "contributor"),
    eq(memberships.isAdmin, false),
    sql`${memberships.teamId} = ${anyOf(allowed)}`,
  );
}
