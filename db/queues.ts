import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { env } from "@/lib/env";
import { driverSocket } from "./driver-socket";

/** Where the queue keeps its tables; made by the migrator as the owner, never from here. */
const schema = "pgboss";

/**
 * The job queue, under the application's role and on one connection of its own: its statements carry their own BEGIN and
 * COMMIT, which must not stand on a shared pool. It polls, and what a job does goes through withOrg like everything else.
 */
export function openQueues(): PgBoss {
  const client = postgres(env().databaseUrl, {
    max: 1,
    connect_timeout: 5,
    onnotice() {},
    socket: driverSocket,
    connection: { application_name: "throughline jobs", statement_timeout: 30_000, lock_timeout: 5_000 },
  } as postgres.Options<Record<string, never>>);
  // Makes the driver hand JSON and times through as text, which is what the queue speaks.
  drizzle(client);
  const run = (text: string, values: unknown[] = []) =>
    // Several statements at once are only taken by the simple protocol, which knows no values.
    values.length === 0 ? client.unsafe(text).simple() : client.unsafe(text, values.map(plain) as never[]);
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: rowsOf(await run(text, values)) }) },
    schema,
    migrate: false,
    createSchema: false,
    // The owner's work, which this role may not do.
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: 60,
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 30,
  });
  boss.on("stopped", () => void client.end({ timeout: 1 }));
  return boss;
}

/** Several statements answer with a list of lists. */
const rowsOf = (result: readonly unknown[]): unknown[] =>
  result.length > 0 && result.every(Array.isArray) ? result.flat() : [...result];

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && !Array.isArray(value) ? JSON.stringify(value) : value;
}
