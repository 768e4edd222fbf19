import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { DomainError } from "../domain/errors";
import { env } from "../lib/env";
import { isUuid } from "../lib/id";
import { type Ahead, beginAhead } from "./ahead";
import { deadlines, type Pool } from "./client";
import { inTime, inUse, type Progress } from "./deadline";
import type { TenantKey, Tx } from "./key";

type Lane = { ahead: Ahead; busy: number };
type Run<T> = (tx: Tx) => Promise<T>;

const reading = new AsyncLocalStorage<{ orgId: string; lanes: Lane[] }>();

/** The way into the reading that is under way for this organization, if one is. */
export function laneOf(key: TenantKey): (<T>(run: Run<T>) => Promise<T>) | undefined {
  const open = reading.getStore();
  return open?.orgId === key.orgId ? (run) => inLane(open.lanes, run) : undefined;
}

async function inLane<T>([first, second]: Lane[], run: Run<T>): Promise<T> {
  const lane = second?.ahead.isOpen() && first && second.busy < first.busy ? second : first;
  if (!lane) throw new DomainError("unavailable", "This reading has no connection.");
  lane.busy++;
  try {
    return await run(lane.ahead.tx);
  } finally {
    lane.busy--;
  }
}

/** Statements travel in the order they are asked, so nothing can come before the organization is set. */
function open(current: Pool, orgId: string, progress: Progress): Ahead {
  if (!isUuid(orgId)) throw new DomainError("not-found", "This page does not exist.");
  return beginAhead(current, `begin read only; set local app.org = '${orgId}'`, progress.begin);
}

/** Transactions that the gate has left open for the page behind it, each for the key that it gave. */
const left = new WeakMap<TenantKey, Ahead>();

/** Who knocks gets a key or none; `close` ends what nobody has read on in. */
export type Knock<K> = { key: Promise<K | null>; close: () => void };

/**
 * For the gate: a transaction that has entered an organization before it knows that it may. What it reads there counts only
 * if the same transaction finds that this organization bears the name of the address. It stays open for what is read with
 * the key that came out of it (`readTogether`), until it is closed.
 */
export function knockAt<K extends TenantKey>(orgId: string, run: Run<K | null>): Knock<K> {
  let given: K | null = null;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    if (given) left.get(given)?.end();
    if (given) left.delete(given);
  };
  const key = inTime(async (current, progress) => {
    const ahead = open(current, orgId, progress);
    try {
      const [found] = await Promise.all([run(ahead.tx), ahead.begun]);
      if (!found || found.orgId !== orgId || isClosed) {
        ahead.end();
        return found;
      }
      given = found;
      left.set(found, ahead);
      return found;
    } catch (error) {
      ahead.end();
      throw error;
    }
  }, deadlines.request);
  // Whoever knocked may have gone away meanwhile.
  key.catch(() => {});
  return { key, close };
}

/**
 * Lets the queries of one page share a transaction, so that their statements travel in one pipeline instead of each
 * opening and closing its own. A page of many queries asks for two `lanes`, so that the database works at two at a time;
 * it has the second one only while connections are plenty, and never waits for it. For reads alone. Nobody waits for the
 * end of the transaction: nothing that a page says hangs on it.
 */
export const readTogether = <T>(key: TenantKey, read: () => Promise<T>, lanes: 1 | 2 = 1): Promise<T> =>
  laneOf(key)
    ? read()
    : inTime(async (current, progress) => {
        const found = left.get(key);
        left.delete(key);
        if (found) progress.begin();
        const first = found ?? open(current, key.orgId, progress);
        const all = [first, ...(lanes === 2 && isCalm() ? [open(current, key.orgId, { begin() {} })] : [])];
        try {
          // The driver hands a statement on one turn later; then it is known whether the second one has its connection.
          if (all.length > 1) await undefined;
          const store = { orgId: key.orgId, lanes: all.map((ahead) => ({ ahead, busy: 0 })) };
          const [result] = await Promise.all([reading.run(store, read), first.begun]);
          return result;
        } finally {
          for (const one of all) one.end();
        }
      });

/** More than half of the connections are free: a page may have two, and nobody waits because of it. */
const isCalm = (): boolean => inUse() < env().poolMax / 2;
