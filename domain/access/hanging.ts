import { sql } from "drizzle-orm";
import { type Hanging, type HeldTable, hanging } from "@/db/hanging";
import type { Tx } from "@/db/key";
import { conflict } from "@/lib/errors";
import type { Actor } from "./actor";

/**
 * Called by whatever archives or deletes a row, with the row locked: throws `conflict` while something that is open hangs
 * on it, then lets go of the rest, each as `db/hanging.ts` declares it. The lock keeps new references out
 * (`acceptReference` waits for it and looks again). Answers whether something went away that nobody can bring back.
 */
export async function settleHanging(tx: Tx, actor: Actor, table: HeldTable, id: string): Promise<boolean> {
  const entries = Object.entries(hanging[table] as Record<string, Hanging>).map(([name, entry]) => {
    const [from = "", column = ""] = name.split(".");
    const own = sql`org_id = ${actor.orgId} and ${sql.identifier(column)} = ${id}`;
    return { entry, from: sql.identifier(from), column: sql.identifier(column), own };
  });
  for (const { entry, from, own } of entries) {
    if (entry.answer !== "refuse") continue;
    const open = await tx.execute(sql`select 1 from ${from} where ${own} and ${entry.open(actor.today)} limit 1`);
    if (open.length > 0) throw conflict(entry.sentence);
  }
  let isForGood = false;
  for (const { entry, from, column, own } of entries) {
    if (entry.answer !== "clear") continue;
    if (entry.how === "remove") {
      const gone = await tx.execute(sql`delete from ${from} where ${own} returning 1`);
      isForGood ||= gone.length > 0;
    } else
      await tx.execute(
        sql`update ${from} set ${entry.how === "let go" ? sql`${column} = null` : entry.how} where ${own}`,
      );
  }
  return isForGood;
}
