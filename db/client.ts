import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { countStatement } from "@/lib/http/trouble";
import { borrowedOrganizations, looseNames } from "./binding-rules";
import { driverSocket } from "./driver-socket";
import { keepStatement } from "./statement-log";

export type Database = PostgresJsDatabase;
export type Pool = { client: postgres.Sql; db: Database; prepared: boolean };
type Client = { sql: postgres.Sql; prepared: boolean };

// One pool of connections per process, surviving hot reload; made on first use, so that `next build` opens none.
const memory = globalThis as unknown as { throughlineClient?: Client };
/**
 * What drizzle makes of it, once per bundle: the server's bundles each have their own copy of drizzle, and one that
 * meets the columns of another finds out what they are by their names, slowly.
 */
let here: Pool | undefined;

/** Deadlines of ours: the driver has none for waiting on a connection, and it can hang when the server dies. */
/** `request`: for what is begun before a request has a course of its own (`lib/http/trouble.ts`), else its time counts. */
export const deadlines = {
  acquire: 3_000,
  transaction: 15_000,
  request: 6_000,
  statement: 5_000,
  lock: 2_000,
  idle: 10_000,
};

function open(): Client {
  const { databaseUrl, poolMax, prepared } = env();
  const options = {
    max: poolMax,
    idle_timeout: 60,
    // The driver's own clock. Under `npm run dev` a page that is being built leaves the process deaf for seconds.
    connect_timeout: process.env.NODE_ENV === "development" ? 30 : 2,
    onnotice() {},
    // Guards the driver against a server that goes away.
    socket: driverSocket,
    connection: {
      application_name: "throughline",
      statement_timeout: deadlines.statement,
      lock_timeout: deadlines.lock,
      idle_in_transaction_session_timeout: deadlines.idle,
      // Compiling a plan costs more than any page's query takes.
      jit: "off",
    },
  };
  const sql = postgres(databaseUrl, options as postgres.Options<Record<string, never>>);
  return { sql, prepared };
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
          Reflect.apply(value, from, [query, parameters, { ...options, prepare: true }]);
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

/** In tests every statement is looked at before it is sent: a name that binds to the wrong table answers with a wrong row. */
function watched() {
  if (!env().appTest) return {};
  // Each is looked at once: what it says does not change.
  const seen = new Set<string>();
  const logQuery = (statement: string, values: unknown[]) => {
    countStatement();
    keepStatement(statement, values);
    if (seen.has(statement)) return;
    seen.add(statement);
    const loose = looseNames(statement);
    if (loose.length > 0) throw new Error(`${loose.join(", ")} bind to the wrong table in: ${statement}`);
    const borrowed = borrowedOrganizations(statement);
    if (borrowed.length > 0)
      throw new Error(`${borrowed.join(", ")} takes another table's organization in: ${statement}`);
  };
  return { logger: { logQuery } };
}

export function pool(): Pool {
  memory.throughlineClient ??= open();
  const { sql, prepared } = memory.throughlineClient;
  if (here?.client !== sql)
    here = { client: sql, db: drizzle(prepared ? withNamedStatements(sql) : sql, watched()), prepared };
  return here;
}

/** Throws the pool away after a hang or a lost server: the next caller gets a new one, the old one ends by itself. */
export function discardPool(broken: Pool): void {
  if (memory.throughlineClient?.sql === broken.client) memory.throughlineClient = undefined;
  broken.client.end({ timeout: 1 }).catch(() => {});
}
