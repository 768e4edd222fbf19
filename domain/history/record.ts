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
  /** Somebody whose name is protected did it: the row says that a member did, not who. */
  veiled?: boolean;
};

/**
 * Writes the history row (E23) of a change, in the transaction of the change. Keeps only the fields that differ.
 * Payloads hold ids and values of the work, never names or addresses of people.
 */
export const record = (tx: Tx, actor: Actor | SystemActor, change: Change): Promise<void> =>
  recordAll(tx, actor, [change]);

/** The same for many changes of one act, in one statement. */
export async function recordAll(tx: Tx, actor: Actor | SystemActor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.insert(history).values(
    changes.map((change) => {
      const payload = onlyChanged(change.before ?? null, change.after ?? null);
      return {
        orgId: actor.orgId,
        id: newId(),
        at: actor.now,
        actorKind: actor.kind,
        actorId: change.veiled ? null : actor.membershipId,
        action: change.action,
        subjectType: change.type,
        subjectId: change.id,
        requestId: actor.requestId,
        payload,
        payloadHash: sha256(JSON.stringify(payload)),
      };
    }),
  );
}

const bookkeeping = new Set([
  "orgId",
  "searchText",
  "id",
  "version",
  "createdAt",
  "createdBy",
  "updatedAt",
  "lastMove",
  "recent",
]);

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
