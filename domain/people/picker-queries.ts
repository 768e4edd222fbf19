import "server-only";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import type { MembershipStatus } from "../vocabulary";

export type Colleague = { id: string; name: string; role: string; teamId: string | null; teamName: string | null };

/** Active members for pickers, by team and name; `workers` leaves viewers out, `leaders` contributors as well. */
export const listColleagues = (
  actor: Actor,
  who: "workers" | "leaders" | "everybody" = "workers",
  tx?: Tx,
): Promise<Colleague[]> =>
  withOrg(
    actor,
    (tx) =>
      tx
        .select({
          id: memberships.id,
          name: memberships.displayName,
          role: memberships.role,
          teamId: memberships.teamId,
          teamName: teams.name,
        })
        .from(memberships)
        .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
        .where(
          and(
            eq(memberships.orgId, actor.orgId),
            eq(memberships.status, "active"),
            who === "workers" ? ne(memberships.role, "viewer") : undefined,
            who === "leaders" ? inArray(memberships.role, ["executive", "manager"]) : undefined,
          ),
        )
        .orderBy(byName(teams.name), byName(memberships.displayName)),
    tx,
  );

export type TeamChoice = { id: string; name: string; parentId: string | null; isOperational: boolean };

/** Active teams, by name. */
export const listTeamChoices = (actor: Actor, tx?: Tx): Promise<TeamChoice[]> =>
  withOrg(
    actor,
    (tx) =>
      tx
        .select({ id: teams.id, name: teams.name, parentId: teams.parentId, isOperational: teams.isOperational })
        .from(teams)
        .where(and(eq(teams.orgId, actor.orgId), eq(teams.status, "active")))
        .orderBy(byName(teams.name)),
    tx,
  );

/** The team on top of the tree, under which a new one stands unless another is chosen. */
export const findRootTeam = async (actor: Actor): Promise<{ id: string } | null> => {
  const [root] = await withOrg(actor, (tx) =>
    tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.orgId, actor.orgId), isNull(teams.parentId), eq(teams.status, "active")))
      .limit(1),
  );
  return root ?? null;
};

/** Names of members by id, whatever their state: for history and for what people who left still own. */
export async function namesOf(
  actor: Actor,
  ids: readonly string[],
  tx?: Tx,
): Promise<Map<string, { name: string; status: MembershipStatus }>> {
  if (ids.length === 0) return new Map();
  const rows = await withOrg(
    actor,
    (tx) =>
      tx
        .select({ id: memberships.id, name: memberships.displayName, status: memberships.status })
        .from(memberships)
        .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.id, [...new Set(ids)]))),
    tx,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
