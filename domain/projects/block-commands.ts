import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { workItems } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { record } from "../history/record";
import { itemById } from "./row-commands";

/**
 * Work that something holds up, or that goes on. Set by friction's commands, which have asked whether the actor may raise
 * or resolve it: whoever may do that may block the item, also of another team. Work that has ended stays as it is.
 */
export async function setBlocked(
  actor: Actor,
  input: { itemId: string; blocked: boolean /** The raiser's name is protected. */; veiled?: boolean },
  tx: Tx,
): Promise<void> {
  const [before] = await tx
    .select()
    .from(workItems)
    .where(and(itemById(actor, input.itemId), isNull(workItems.deletedAt)))
    .for("update");
  if (!before || before.blocked === input.blocked || before.state === "done" || before.state === "cancelled") return;
  await tx
    .update(workItems)
    .set({ blocked: input.blocked, updatedAt: actor.now, version: before.version + 1 })
    .where(and(eq(workItems.orgId, actor.orgId), eq(workItems.id, before.id)));
  await record(tx, actor, {
    action: input.blocked ? "work-item.blocked" : "work-item.unblocked",
    type: "work_item",
    id: before.id,
    before,
    after: { ...before, blocked: input.blocked },
    veiled: input.veiled === true,
  });
}
