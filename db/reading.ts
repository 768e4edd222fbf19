import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { DomainError } from "../lib/errors";
import { isUuid } from "../lib/id";
import { inTime } from "./deadline";
import type { TenantKey, Tx } from "./key";

const reading = new AsyncLocalStorage<{ orgId: string; tx: Tx }>();

/** The transaction of the page that is being read for this organization, if one is open. */
export function pageTransaction(key: TenantKey): Tx | undefined {
  const open = reading.getStore();
  return open?.orgId === key.orgId ? open.tx : undefined;
}

/**
 * Lets the queries of one page share a read-only transaction: every `withOrg` inside joins it, and queries that do not wait
 * for each other travel side by side. Inside another reading of the same organization it joins that one.
 * Errors: those of `inTime`; `not-found` for an organization that is no id.
 */
export async function readTogether<T>(key: TenantKey, read: () => Promise<T>): Promise<T> {
  if (pageTransaction(key)) return read();
  if (!isUuid(key.orgId)) throw new DomainError("not-found", "This page does not exist.");
  return inTime((current, progress) =>
    current.db.transaction(
      async (tx) => {
        progress.begin();
        // Not waited for: statements arrive in the order in which they are sent, so this one comes before all others.
        const entered = tx.execute(sql.raw(`set local app.org = '${key.orgId}'`)).then();
        const [result] = await Promise.all([reading.run({ orgId: key.orgId, tx }, read), entered]);
        return result;
      },
      { accessMode: "read only" },
    ),
  );
}
