import { sql } from "drizzle-orm";
import type { Tx } from "@/db/key";

/**
 * One after the other for everything that goes by this name, until the transaction ends. As text, since a lock is no row
 * of any table.
 */
export async function lockByName(tx: Tx, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
