import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";

const asker = alias(memberships, "asker");

export type RoleQuestion = Awaited<ReturnType<typeof getRoleToConfirm>>;

/** A role that waits for an executive: of whom, what they are now, and who asked. Nobody else's page. */
export const getRoleToConfirm = (actor: Actor, membershipId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(membershipId) || !can(actor, "member.confirm-role")) throw notFound("This question");
    const [row] = await tx
      .select({
        id: memberships.id,
        name: memberships.displayName,
        email: memberships.email,
        status: memberships.status,
        role: memberships.role,
        wanted: memberships.roleToConfirm,
        isAdmin: memberships.isAdmin,
        askerName: asker.displayName,
        version: memberships.version,
      })
      .from(memberships)
      .leftJoin(asker, and(eq(asker.orgId, actor.orgId), eq(asker.id, memberships.roleAskedBy)))
      .where(
        and(eq(memberships.orgId, actor.orgId), eq(memberships.id, membershipId), isNotNull(memberships.roleToConfirm)),
      );
    if (!row?.wanted) throw notFound("This question");
    return { ...row, wanted: row.wanted };
  });
