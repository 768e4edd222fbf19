import { startPostgres } from "../pg/embedded.mjs";
import { Plain, say } from "../say.mjs";
import { secret } from "../secrets.mjs";
import { connect, inspect, migrate } from "./migrate.mjs";
import { bootstrap, ensureApp } from "./roles.mjs";

const local = (user, password, port, name) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;

/** The embedded server, ready to hold databases. */
export async function embeddedServer(options) {
  const server = await startPostgres(options);
  const found = server.made ? "made and started" : server.reused ? "found running" : "started";
  say(`PostgreSQL ${found} on port ${server.port} (${server.milliseconds} ms)`);
  return server;
}

/** A database of the embedded server with both roles, migrated as its owner, as a customer would. `fresh` drops it first. */
export async function embeddedDatabase(server, name, { fresh = false } = {}) {
  const passwords = { owner: secret("owner-password"), app: secret("app-password") };
  const root = connect(local("postgres", server.password, server.port, "postgres"));
  await bootstrap(root, name, passwords, { fresh }).finally(() => root.end());
  const ownerUrl = local("owner", passwords.owner, server.port, name);
  const { ran } = await migrate(ownerUrl);
  if (ran) say(`${name}: ${ran} ${ran === 1 ? "migration" : "migrations"} applied`);
  return { DATABASE_URL: local("app", passwords.app, server.port, name), MIGRATION_DATABASE_URL: ownerUrl };
}

/** Names the variable and hides the password when a database does not answer. */
async function reach(variable, run) {
  try {
    return await run();
  } catch (error) {
    const network = /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|CONNECT_|28|3D)/.test(error.code ?? "");
    if (network) throw new Plain(`The database of ${variable} does not let us in: ${error.message}.`);
    throw error;
  }
}

/** A database of one's own: migrated if its owner's address is known, else it has to be ready. */
export async function ownDatabase({ DATABASE_URL, MIGRATION_DATABASE_URL }) {
  if (MIGRATION_DATABASE_URL)
    await reach("MIGRATION_DATABASE_URL", () => migrateOwn(MIGRATION_DATABASE_URL, DATABASE_URL));
  const found = await reach("DATABASE_URL", () => inspect(DATABASE_URL));
  if (found.version < 150_000)
    throw new Plain("The database is older than PostgreSQL 15, the oldest version that works here.");
  if (found.forgetful.length)
    throw new Plain(`The database may lose what it has confirmed: switch on ${found.forgetful.join(", ")}.`);
  if (!found.bound)
    throw new Plain(
      `DATABASE_URL signs in as "${found.role}", which row-level security does not bind: use the role "app".`,
    );
  if (!found.atHead)
    throw new Plain(
      "The database is older than this version: run npm run db:migrate with MIGRATION_DATABASE_URL set to its owner.",
    );
  return { DATABASE_URL, ...(MIGRATION_DATABASE_URL && { MIGRATION_DATABASE_URL }) };
}

/** Migrates a database that is not ours to bootstrap; says what its administrator must do first. */
export async function migrateOwn(ownerUrl, appUrl) {
  const sql = connect(ownerUrl);
  const missing = await ensureApp(sql, appUrl).finally(() => sql.end());
  if (missing)
    throw new Plain(
      `The role "app" is missing and this one may not create it. Let an administrator run:\n${missing.join("\n")}`,
    );
  return migrate(ownerUrl);
}
