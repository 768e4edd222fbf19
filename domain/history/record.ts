import "server-only";
import { history } from "@/db/schema/history";
import type { Tx } from "@/db/tenancy";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import type { Actor, SystemActor } from "../access/actor";

type Values = Record<string, unknown>;

export type Change = {
  /** `noun.past-tense`, as in `brief.published`. */
  action: string;
  type: string;
  id: string;
  before?: Values | null;
  after?: Values | null;
};

/**
 * Writes the history row (E23) of a change, in the transaction of the change. Keeps only the fields that differ.
 * Payloads hold ids and values of the work, never names or addresses of people.
 */
export async function record(tx: Tx, actor: Actor | SystemActor, change: Change): Promise<void> {
  const payload = onlyChanged(change.before ?? null, change.after ?? null);
  await tx.insert(history).values({
    orgId: actor.orgId,
    id: newId(),
    at: actor.now,
    actorKind: actor.kind,
    actorId: actor.membershipId,
    action: change.action,
    subjectType: change.type,
    subjectId: change.id,
    requestId: actor.requestId,
    payload,
    payloadHash: sha256(JSON.stringify(payload)),
  });
}

const bookkeeping = new Set(["orgId", "id", "version", "createdAt", "createdBy", "updatedAt", "lastMove", "recent"]);

/** Leaves out what did not change and what only the machinery needs. */
export function onlyChanged(
  before: Values | null,
  after: Values | null,
): { before: Values | null; after: Values | null } {
  const keys = Object.keys({ ...before, ...after }).filter(
    (key) => !bookkeeping.has(key) && JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]),
  );
  const pick = (from: Values | null) =>
    from && Object.fromEntries(keys.filter((k) => k in from).map((k) => [k, from[k]]));
  return { before: pick(before), after: pick(after) };
}
