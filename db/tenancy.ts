import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { DomainError } from "../domain/errors";
import { env } from "../lib/env";
import { isUuid } from "../lib/id";
import { type Database, deadlines, discardPool, pool } from "./client";

export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

declare const mintedByTheGate: unique symbol;
/** The only key to a tenant's data. `domain/access/actor.ts` mints it, nothing else. */
export type TenantKey = { readonly orgId: string; readonly [mintedByTheGate]: true };

export const mintTenantKey = (orgId: string): TenantKey => ({ orgId }) as TenantKey;

/**
 * The only way to a transaction on tenant tables. Sets `app.org` for this transaction alone; row-level security does the rest.
 * Given a transaction that is already open for the same organization, it joins it, so that commands can call commands.
 * Errors: DomainError `unavailable` when the database does not answer in time.
 */
export function withOrg<T>(key: TenantKey, run: (tx: Tx) => Promise<T>, joined?: Tx): Promise<T> {
  if (joined) return run(joined);
  const lanes = lanesOf(key);
  return lanes ? inLane(lanes, run) : transaction("app.org", key.orgId, run);
}

type Lane = { tx: Tx; busy: number };

const reading = new AsyncLocalStorage<{ orgId: string; lanes: Lane[] }>();

const lanesOf = (key: TenantKey): Lane[] | undefined => {
  const open = reading.getStore();
  return open?.orgId === key.orgId ? open.lanes : undefined;
};

async function inLane<T>(lanes: Lane[], run: (tx: Tx) => Promise<T>): Promise<T> {
  const lane = lanes.reduce((least, one) => (one.busy < least.busy ? one : least));
  lane.busy++;
  try {
    return await run(lane.tx);
  } finally {
    lane.busy--;
  }
}

/**
 * Lets the queries of one page share a transaction, so that their statements travel in one pipeline instead of each
 * opening and closing its own. A page of many queries asks for two `lanes`, so that the database works at two at a time;
 * it gets the second one only while connections are plenty, and never waits for it. For reads alone.
 */
export const readTogether = <T>(key: TenantKey, read: () => Promise<T>, lanes: 1 | 2 = 1): Promise<T> =>
  lanesOf(key)
    ? read()
    : early(async (done) => {
        const second = lanes === 2 && isCalm() ? openLane(key.orgId) : null;
        try {
          await transaction("app.org", key.orgId, async (tx) => {
            const open: Lane[] = [{ tx, busy: 0 }];
            const more = await second?.opened;
            if (more) open.push(more);
            await reading.run({ orgId: key.orgId, lanes: open }, read).then(done);
          });
        } finally {
          second?.end();
        }
      });

let running = 0;

/** More than half of the connections are free: a page may have two, and nobody waits because of it. */
const isCalm = (): boolean => running < env().poolMax / 2;

/** How long a page waits for a second connection, in ms: when one is free it takes a tenth of that. */
const SECOND = 2;

/** A second transaction beside the first; `opened` is empty when it did not come at once. It stays open until `end`. */
function openLane(orgId: string): { opened: Promise<Lane | null>; end: () => void } {
  const over = Promise.withResolvers<void>();
  const opened = new Promise<Lane | null>((resolve) => {
    setTimeout(() => resolve(null), SECOND);
    transaction("app.org", orgId, (tx) => {
      resolve({ tx, busy: 0 });
      return over.promise;
    }).catch(() => resolve(null));
  });
  return { opened, end: over.resolve };
}

/** Answers with what was read before the transaction has ended: nothing that a page says hangs on the end of its reading. */
function early<T>(run: (done: (result: T) => void) => Promise<void>): Promise<T> {
  return new Promise((resolve, reject) => run(resolve).catch(reject));
}

/** Reads the memberships of one account across organizations; nothing else is visible with this setting. */
export const withAccount = <T>(userId: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction("app.account", userId, run);

/** A transaction on schema `identity` only: no tenant row is visible. */
export const withIdentity = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => transaction(null, null, run);

/**
 * For the gate: a transaction on `identity` that has entered an organization before it knows that it may. What it reads
 * there counts only if the same transaction finds that this organization bears the name of the address.
 */
export const withGuess = <T>(orgId: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
  early((done) => transaction("app.org", orgId, (tx) => run(tx).then(done)));

/**
 * Sets the tenant inside a transaction that began on schema `identity` (sign-in, sign-up, the gate): one round trip less.
 * `SET LOCAL` takes no parameter, so the value must match the pattern of a uuid; this is the one raw statement here.
 */
export async function enterOrg(tx: Tx, orgId: string): Promise<void> {
  if (!isUuid(orgId)) throw new DomainError("not-found", "This page does not exist.");
  await tx.execute(sql.raw(`set local app.org = '${orgId}'`));
}

/**
 * Clears what is left on the disk of rows that were deleted or changed. Outside any transaction; needs the right of
 * maintenance that `db/tenancy.sql` gives on these tables from PostgreSQL 17 on, and does nothing without it.
 */
export async function sweep(tables: readonly string[]): Promise<void> {
  for (const table of tables) if (/^[a-z_]+$/.test(table)) await pool().client.unsafe(`vacuum public.${table}`);
}

type Progress = { begun: boolean; cancelled: boolean };

const silence = "The database does not answer. Nothing was saved; try again in a moment.";

async function transaction<T>(
  setting: "app.org" | "app.account" | null,
  value: string | null,
  run: (tx: Tx) => Promise<T>,
) {
  if (setting && !isUuid(value ?? "")) throw new DomainError("not-found", "This page does not exist.");
  const current = pool();
  const progress: Progress = { begun: false, cancelled: false };
  running++;
  const work = current.db.transaction(async (tx) => {
    // A caller who was told that nothing was saved must be right, even when a connection comes free later.
    if (progress.cancelled) throw new DomainError("unavailable", silence);
    progress.begun = true;
    if (!setting) return run(tx);
    // Sent ahead of what follows, not waited for: should it fail, the transaction has failed, and so does all that follows.
    const entered = tx.execute(sql.raw(`set local ${setting} = '${value}'`)).then();
    const [result] = await Promise.all([run(tx), entered]);
    return result;
  });
  try {
    return await Promise.race([work, expiry(work, progress, () => discardPool(current))]);
  } catch (error) {
    const code = stateOf(error);
    if (code === "23503")
      throw new DomainError("invalid", "Something chosen here does not exist any more. Choose again.");
    if (!lostCodes.has(code)) throw error;
    discardPool(current);
    throw new DomainError("unavailable", silence);
  } finally {
    running--;
  }
}

/** The driver can wait for ever, on a full pool or on a dead server. Then the caller gets an answer and the pool is remade. */
function expiry(work: Promise<unknown>, progress: Progress, onHang: () => void): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      progress.cancelled = true;
      if (progress.begun) onHang();
      reject(new DomainError("unavailable", silence));
    };
    const hang = setTimeout(give, deadlines.transaction);
    const acquire = setTimeout(() => progress.begun || give(), deadlines.acquire);
    const settle = () => {
      clearTimeout(hang);
      clearTimeout(acquire);
    };
    work.then(settle, settle);
  });
}

const lostCodes = new Set(
  "CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT ECONNREFUSED ECONNRESET 57P01 57P02 57P03".split(
    " ",
  ),
);

/** The SQLSTATE or driver code of an error, which drizzle wraps as its cause. */
function stateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
}
