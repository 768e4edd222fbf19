import "server-only";
import { sql } from "drizzle-orm";
import { counters } from "@/db/schema/organizations";
import type { Tx } from "@/db/tenancy";
import type { Actor, SystemActor } from "../access/actor";
import type { HumanIdKind } from "../vocabulary";

/** Takes the next human number of a kind (or the first of a block). First statement of the transaction that creates; gaps are allowed. */
export async function nextNumber(tx: Tx, actor: Actor | SystemActor, kind: HumanIdKind, count = 1): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ orgId: actor.orgId, kind, next: 1 + count })
    .onConflictDoUpdate({
      target: [counters.orgId, counters.kind],
      set: { next: sql`${counters.next} + ${count}` },
    })
    .returning({ next: counters.next });
  return (row?.next ?? 1 + count) - count;
}
