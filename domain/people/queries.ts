import "server-only";
import { and, asc, count, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { behind, byName, countRows, inOrder, type Order } from "@/db/keyset";
import { memberships, teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import type { MemberFilter } from "./input";

const lead = alias(memberships, "lead");
const pageSize = 50;

const columns = {
  id: memberships.id,
  name: memberships.displayName,
  email: memberships.email,
  craft: memberships.craft,
  role: memberships.role,
  roleToConfirm: memberships.roleToConfirm,
  isAdmin: memberships.isAdmin,
  isFinance: memberships.isFinance,
  fte: memberships.fte,
  status: memberships.status,
  teamId: memberships.teamId,
  teamName: teams.name,
  version: memberships.version,
};

export type MemberRow = Awaited<ReturnType<typeof listMembers>>["rows"][number];

/** Members by name, a page after a key. */
export async function listMembers(actor: Actor, filter: MemberFilter, limit = pageSize) {
  const order: Order = { by: byName(memberships.displayName), id: memberships.id, descending: false };
  const listed = and(
    eq(memberships.orgId, actor.orgId),
    eq(memberships.status, filter.status),
    filter.team ? eq(memberships.teamId, filter.team) : undefined,
    filter.role ? eq(memberships.role, filter.role) : undefined,
  );
  const [found, total] = await withOrg(actor, (tx) =>
    Promise.all([
      tx
        .select(columns)
        .from(memberships)
        .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
        .where(and(listed, behind(order, filter.after)))
        .orderBy(inOrder(order))
        .limit(limit + 1),
      countRows(tx, memberships, listed),
    ]),
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total, next: found.length > limit && last ? ([last.name, last.id] as const) : null };
}

/** One member, whatever the state. */
export async function getMember(actor: Actor, membershipId: string) {
  const [row] = await withOrg(actor, (tx) =>
    tx
      .select(columns)
      .from(memberships)
      .leftJoin(teams, and(eq(teams.orgId, actor.orgId), eq(teams.id, memberships.teamId)))
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId))),
  );
  if (!row) throw notFound("This person");
  return row;
}

export type TeamRow = Awaited<ReturnType<typeof listTeams>>[number];

/** All teams with their lead and how many active people belong to each, by name. */
export function listTeams(actor: Actor, status: "active" | "archived" = "active") {
  return withOrg(actor, async (tx) => {
    const rows = await tx
      .select({
        id: teams.id,
        name: teams.name,
        parentId: teams.parentId,
        leadMembershipId: teams.leadMembershipId,
        leadName: lead.displayName,
        isOperational: teams.isOperational,
        cadenceDays: teams.cadenceDays,
        reviewWeekday: teams.reviewWeekday,
        status: teams.status,
        version: teams.version,
      })
      .from(teams)
      .leftJoin(lead, and(eq(lead.orgId, actor.orgId), eq(lead.id, teams.leadMembershipId)))
      .where(and(eq(teams.orgId, actor.orgId), eq(teams.status, status)))
      .orderBy(byName(teams.name), asc(teams.id));
    const counted = await tx
      .select({ teamId: memberships.teamId, n: count() })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active")))
      .groupBy(memberships.teamId);
    return rows.map((row) => ({ ...row, members: counted.find((one) => one.teamId === row.id)?.n ?? 0 }));
  });
}

/** How many active people there are, by role. */
export function countMembers(actor: Actor) {
  return withOrg(actor, (tx) =>
    tx
      .select({ role: memberships.role, isAdmin: memberships.isAdmin, n: count() })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.status, "active")))
      .groupBy(memberships.role, memberships.isAdmin),
  );
}

/** Names behind the ids that a history speaks of: members and teams. */
export function namesBehind(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Promise.resolve(new Map());
  return withOrg(actor, async (tx) => {
    const people = await tx
      .select({ id: memberships.id, name: memberships.displayName })
      .from(memberships)
      .where(and(eq(memberships.orgId, actor.orgId), inArray(memberships.id, wanted)));
    const groups = await tx
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(and(eq(teams.orgId, actor.orgId), inArray(teams.id, wanted)));
    return new Map([...people, ...groups].map((row) => [row.id, row.name]));
  });
}
