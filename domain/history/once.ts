import "server-only";
import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/organizations";
import type { Tx } from "@/db/tenancy";
import { sha256 } from "@/lib/hash";
import type { Actor } from "../access/actor";

/**
 * Runs a create once per key: a replay (double click, retry after a lost answer) gets the first result's id.
 * The key travels in the create form; without one the create simply runs. Other content under the same key is a new thing,
 * once as well: somebody went back to a form that was sent and wrote the next one into it.
 */
export async function once(
  tx: Tx,
  actor: Actor,
  route: string,
  input: { key?: string | undefined },
  create: () => Promise<string>,
): Promise<string> {
  if (!input.key) return create();
  const requestHash = sha256(JSON.stringify(input));
  const where = { orgId: actor.orgId, actorId: actor.membershipId, route, key: `${input.key} ${requestHash}` };
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ ...where, requestHash, at: actor.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const mine = and(
    eq(idempotencyKeys.orgId, where.orgId),
    eq(idempotencyKeys.actorId, where.actorId),
    eq(idempotencyKeys.route, route),
    eq(idempotencyKeys.key, where.key),
  );
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(mine);
    return first?.subjectId ?? create();
  }
  const id = await create();
  await tx.update(idempotencyKeys).set({ subjectId: id }).where(mine);
  return id;
}
