import { and, eq } from "drizzle-orm";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
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
    const from = referring(name);
    return { entry, from, own: and(eq(from.orgId, actor.orgId), eq(from.at, id)) };
  });
  for (const { entry, from, own } of entries) {
    if (entry.answer !== "refuse") continue;
    const open = await tx
      .select({ at: from.at })
      .from(from)
      .where(and(own, entry.open(actor.today)))
      .limit(1);
    if (open.length > 0) throw conflict(entry.sentence);
  }
  let isForGood = false;
  for (const { entry, from, own } of entries) {
    if (entry.answer !== "clear") continue;
    if (entry.how === "remove") {
      const gone = await tx.delete(from).where(own).returning({ at: from.at });
      isForGood ||= gone.length > 0;
    } else
      await tx
        .update(from)
        .set(entry.how === "let go" ? { at: null } : entry.how)
        .where(own);
  }
  return isForGood;
}

/** The table of `table.column` with what is asked of it here: whose row it is, what it refers to, its state. */
function referring(name: string) {
  const [table = "", column = ""] = name.split(".");
  return pgTable(table, { orgId: uuid("org_id").notNull(), at: uuid(column), status: text("status") });
}
