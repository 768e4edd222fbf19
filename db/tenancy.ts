import "server-only";
import { sql } from "drizzle-orm";
import { DomainError } from "../lib/errors";
import { isUuid } from "../lib/id";
import { pool } from "./client";
import { inTime } from "./deadline";
import type { TenantKey, Tx } from "./key";
import { pageTransaction } from "./reading";

export type { TenantKey, Tx } from "./key";

/**
 * The only way to a transaction on tenant tables. Sets `app.org` for this transaction alone; row-level security does the rest.
 * Given a transaction that is already open for the same organization, it joins it, so that commands can call commands.
 * Errors: DomainError `unavailable` when the database does not answer in time.
 */
export function withOrg<T>(key: TenantKey, run: (tx: Tx) => Promise<T>, joined?: Tx): Promise<T> {
  const open = joined ?? pageTransaction(key);
  return open ? run(open) : transaction("app.org", key.orgId, run);
}

/** A transaction of its own even while a page is being read, whose own can only read: for what a reader keeps for the next one. */
export const withOrgApart = <T>(key: TenantKey, run: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction("app.org", key.orgId, run);

/** Reads the memberships of one account across organizations; nothing else is visible with this setting. */
export const withAccount = <T>(userId: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction("app.account", userId, run);

/** A transaction on schema `identity` only: no tenant row is visible. */
export const withIdentity = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => transaction(null, null, run);

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

async function transaction<T>(
  setting: "app.org" | "app.account" | null,
  value: string | null,
  run: (tx: Tx) => Promise<T>,
) {
  if (setting && !isUuid(value ?? "")) throw new DomainError("not-found", "This page does not exist.");
  return inTime((current, progress) =>
    current.db.transaction(async (tx) => {
      progress.begin();
      if (!setting) return run(tx);
      // Sent ahead of what follows, not waited for: should it fail, the transaction has failed, and so does all that follows.
      const entered = tx.execute(sql.raw(`set local ${setting} = '${value}'`)).then();
      const [result] = await Promise.all([run(tx), entered]);
      return result;
    }),
  );
}
