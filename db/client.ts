import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";

export type Database = PostgresJsDatabase;
type Pool = { client: postgres.Sql; db: Database };

// One pool per process, surviving hot reload; made on first use, so that `next build` opens no connection.
const memory = globalThis as unknown as { throughlinePool?: Pool };

/** Deadlines of ours: the driver has none for waiting on a connection, and it can hang when the server dies. */
export const deadlines = { acquire: 3_000, transaction: 15_000, statement: 5_000, lock: 2_000, idle: 10_000 };

function open(): Pool {
  const { databaseUrl, poolMax, prepared } = env();
  const client = postgres(databaseUrl, {
    max: poolMax,
    idle_timeout: 60,
    connect_timeout: 2,
    onnotice() {},
    connection: {
      application_name: "throughline",
      statement_timeout: deadlines.statement,
      lock_timeout: deadlines.lock,
      idle_in_transaction_session_timeout: deadlines.idle,
      // Compiling a plan costs more than any page's query takes.
      jit: "off",
      // Planning a page's queries takes longer than running them, and what they filter by hardly changes the plan.
      ...(prepared && { plan_cache_mode: "force_generic_plan" }),
    },
  });
  return { client, db: drizzle(prepared ? withNamedStatements(client) : client) };
}

/**
 * drizzle sends every unnamed query unprepared: parse, wait, bind, each time. Named statements let the driver reuse
 * the plan and save a round trip per query. Off behind a pooler that cannot keep them (`DB_PREPARED=0`).
 */
function withNamedStatements<T extends object>(target: T): T {
  return new Proxy(target, {
    get(from, key) {
      const value: unknown = Reflect.get(from, key);
      if (typeof value !== "function") return value;
      if (key === "unsafe")
        return (query: string, parameters: unknown[], options?: object) =>
          Reflect.apply(value, from, [...withPlainLimit(query, parameters), { ...options, prepare: true }]);
      if (key === "begin" || key === "savepoint")
        return (...args: unknown[]) =>
          Reflect.apply(
            value,
            from,
            args.map((arg) => (typeof arg === "function" ? (tx: object) => arg(withNamedStatements(tx)) : arg)),
          );
      return value;
    },
  });
}

/**
 * Writes the limit of a query into its text. A plan made once for every value would count on a tenth of the table for a
 * limit that it does not know, and sort it; there are few limits, so there are few texts.
 */
export function withPlainLimit(query: string, parameters: unknown[]): [query: string, parameters: unknown[]] {
  const limit = parameters.at(-1);
  const end = ` limit $${parameters.length}`;
  if (!Number.isSafeInteger(limit) || !query.endsWith(end)) return [query, parameters];
  return [`${query.slice(0, -end.length)} limit ${limit}`, parameters.slice(0, -1)];
}

export function pool(): Pool {
  memory.throughlinePool ??= open();
  return memory.throughlinePool;
}

/** Throws the pool away after a hang or a lost server: the next caller gets a new one, the old one ends by itself. */
export function discardPool(broken: Pool): void {
  if (memory.throughlinePool === broken) memory.throughlinePool = undefined;
  broken.client.end({ timeout: 1 }).catch(() => {});
}
