import "server-only";
import { sql } from "drizzle-orm";
import { withIdentity } from "@/db/tenancy";

/** Whether the database answers within a second and the migrations that this build needs have run. */
export async function isReady(): Promise<boolean> {
  const probe = withIdentity((tx) =>
    tx.execute<{ n: number; role: string }>(
      sql`select count(*)::int as n, current_user as role from identity.schema_migrations`,
    ),
  );
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
  const rows = await Promise.race([probe.catch(() => null), late]);
  return (rows?.[0]?.n ?? 0) > 0;
}
