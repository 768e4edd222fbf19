import "server-only";
import { sql } from "drizzle-orm";
import { newestMigration } from "@/db/head";
import { withIdentity } from "@/db/tenancy";

/** Whether the database answers within a second and the migrations that this build needs have run. */
export async function isReady(needed = newestMigration): Promise<boolean> {
  const probe = withIdentity((tx) =>
    tx.select({ newest: sql<string | null>`max(created_at)::text` }).from(sql`identity.schema_migrations`),
  );
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
  const rows = await Promise.race([probe.catch(() => null), late]);
  return Number(rows?.[0]?.newest ?? 0) >= needed;
}
