import "server-only";
import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema/identity";
import { memberships } from "@/db/schema/people";
import { withAccount } from "@/db/tenancy";
import { compareNames } from "@/lib/names";

export type Place = { slug: string; name: string; role: string };

/** Where the account is a member who is kept out for a while: only its owner may hear of it. */
export const listSuspended = (userId: string): Promise<{ slug: string; name: string }[]> =>
  withAccount(userId, (tx) =>
    tx
      .select({ slug: organizations.slug, name: organizations.name })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.orgId))
      .where(eq(memberships.status, "suspended"))
      .orderBy(organizations.name),
  );

/** The organizations in which the account is an active member, by name. */
export async function listPlaces(userId: string): Promise<Place[]> {
  return withAccount(userId, async (tx) => {
    const rows = await tx
      .select({ slug: organizations.slug, name: organizations.name, role: memberships.role })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.orgId))
      .where(eq(memberships.status, "active"));
    return rows.sort((a, b) => compareNames(a.name, b.name));
  });
}
