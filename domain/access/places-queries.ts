import "server-only";
import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema/identity";
import { memberships } from "@/db/schema/people";
import { withAccount } from "@/db/tenancy";
import { compareNames } from "@/lib/names";

export type Place = { slug: string; name: string; role: string };

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
