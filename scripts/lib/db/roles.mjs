/** What `app` may be: it signs in, and nothing else. Row-level security holds for it because it owns nothing and bypasses nothing. */
const APP = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
/** `owner` owns the database objects: migrations, seeds, backup and purge work across organizations, hence bypassrls. */
const OWNER = "login nosuperuser bypassrls nocreatedb nocreaterole noreplication";

const quote = (text) => `'${text.replaceAll("'", "''")}'`;

async function ensureRole(sql, name, attributes, password) {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  await sql.unsafe(`${found ? "alter" : "create"} role ${name} ${attributes} password ${quote(password)}`);
}

/** Runs as the cluster's superuser, on the embedded server only; a customer's administrator does the same by hand once. */
export async function bootstrap(sql, database, passwords, { fresh = false } = {}) {
  await sql`select pg_advisory_lock(721001)`;
  await ensureRole(sql, "owner", OWNER, passwords.owner);
  await ensureRole(sql, "app", APP, passwords.app);
  if (fresh) await sql.unsafe(`drop database if exists "${database}" with (force)`);
  const [found] = await sql`select 1 from pg_database where datname = ${database}`;
  if (!found) await sql.unsafe(`create database "${database}" owner owner`);
  await sql.unsafe(`revoke all on database "${database}" from public`);
  await sql.unsafe(`grant connect on database "${database}" to app`);
  await sql`select pg_advisory_unlock(721001)`;
  return { made: !found };
}

/** The two statements that an administrator runs when the migration's own role may not create roles. */
export const statementsForApp = (database) => [
  `create role app ${APP} password '...';`,
  `grant connect on database "${database}" to app;`,
];

/** Creates `app` if this role may. Returns the statements to run by hand when it may not. */
export async function ensureApp(sql, appUrl) {
  const [{ database, exists, may }] = await sql`
    select current_database() as database, exists (select from pg_roles where rolname = 'app') as exists,
      (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may`;
  if (exists) return null;
  const password = appUrl && decodeURIComponent(new URL(appUrl).password);
  if (!may || !password) return statementsForApp(database);
  await sql.unsafe(`create role app ${APP} password ${quote(password)}`);
  await sql.unsafe(`grant connect on database "${database}" to app`);
  return null;
}
