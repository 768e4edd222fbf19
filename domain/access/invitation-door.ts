import "server-only";
import { and, eq } from "drizzle-orm";
import { organizations } from "@/db/schema/identity";
import { enterOrg, type Tx } from "@/db/tenancy";
import { fromBase62 } from "@/lib/base62";
import { sha256 } from "@/lib/hash";
import { isUuid } from "@/lib/id";

export type Door = { org: { id: string; slug: string; name: string; isDemo: boolean }; tokenHash: string };

/**
 * Reads `<base62(orgId)>.<secret>` and enters that organization for the rest of the transaction. Null when the link
 * names no organization; what the secret opens is the caller's to look up, and both must answer alike.
 */
export async function openDoor(tx: Tx, token: string): Promise<Door | null> {
  const [where = "", secret = "", ...more] = token.split(".");
  const orgId = fromBase62(where);
  if (!orgId || !isUuid(orgId) || more.length > 0 || !/^[\w-]{40,64}$/.test(secret)) return null;
  const [org] = await tx
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name, isDemo: organizations.isDemo })
    .from(organizations)
    .where(and(eq(organizations.id, orgId), eq(organizations.status, "active")));
  if (!org) return null;
  await enterOrg(tx, org.id);
  return { org, tokenHash: sha256(secret) };
}
