import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { root } from "../paths.mjs";
import { migrateQueues } from "./queues.mjs";

const folder = path.join(root, "db/migrations");
const tenancy = path.join(root, "db/tenancy.sql");
const journal = { migrationsSchema: "identity", migrationsTable: "schema_migrations" };

export const connect = (url) => postgres(url, { max: 1, connect_timeout: 10, idle_timeout: 5, onnotice() {} });

/** The journal's schema is there before the first migration, which drizzle-kit writes as if it were not. */
function migrations() {
  if (!fs.existsSync(path.join(folder, "meta/_journal.json"))) return [];
  return readMigrationFiles({ migrationsFolder: folder }).map((one) => ({
    ...one,
    sql: one.sql.map((statement) => statement.replace(/^\s*create schema "/i, 'CREATE SCHEMA IF NOT EXISTS "')),
  }));
}

/** A migration gives way to running work: it waits two seconds for a lock, then lets the queue pass and tries again. */
async function withRetries(run) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const code = error.code ?? error.cause?.code;
      if (code !== "55P03" || attempt === 10) throw error;
      await sleep(500 * attempt);
    }
  }
}

/** Brings the database to the newest migration and its policies and grants to `db/tenancy.sql`. Runs as `owner`; safe to repeat. */
export async function migrate(ownerUrl) {
  const sql = connect(ownerUrl);
  try {
    await sql`select pg_advisory_lock(721002)`;
    await sql`set lock_timeout = '2s'`;
    const db = drizzle(sql);
    const before = await applied(sql);
    const all = migrations();
    await withRetries(() => db.dialect.migrate(all, db.session, journal));
    if (fs.existsSync(tenancy)) await withRetries(() => sql.unsafe(fs.readFileSync(tenancy, "utf8")));
    await withRetries(() => migrateQueues(sql));
    await sql.unsafe("grant usage on schema identity to app; grant select on identity.schema_migrations to app");
    return { ran: all.filter((one) => one.folderMillis > before).length };
  } finally {
    await sql.end();
  }
}

async function applied(sql) {
  const [{ table }] = await sql`select to_regclass('identity.schema_migrations') as table`;
  if (!table) return 0;
  const [last] = await sql`select created_at from identity.schema_migrations order by created_at desc limit 1`;
  return Number(last?.created_at ?? 0);
}

/** Whether the application may start here: a known version, nothing acknowledged is lost, row-level security binds, migrated. */
export async function inspect(url) {
  const sql = connect(url);
  try {
    const [role] = await sql`
      select current_user as name, rolsuper or rolbypassrls as unbound, current_setting('server_version_num')::int as version,
        array(select name from pg_settings where setting = 'off'
          and name in ('fsync', 'full_page_writes', 'synchronous_commit')) as forgetful
      from pg_roles where rolname = current_user`;
    const newest = migrations().at(-1)?.folderMillis ?? 0;
    const done = await applied(sql).catch((error) => {
      if (error.code === "42501") return 0;
      throw error;
    });
    const { name, unbound, version, forgetful } = role;
    return { role: name, bound: !unbound, version, forgetful, atHead: done >= newest };
  } finally {
    await sql.end();
  }
}

/** Nobody has signed up and no seed has run: the demonstration may be loaded. */
export async function isEmpty(ownerUrl) {
  const sql = connect(ownerUrl);
  try {
    const [{ table }] = await sql`select to_regclass('identity.organizations') as table`;
    if (!table) return false;
    return (await sql`select 1 from identity.organizations limit 1`).length === 0;
  } finally {
    await sql.end();
  }
}
