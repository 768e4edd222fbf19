// npm run db:migrate: brings a database to the newest migration. Works as its owner, or on the embedded one when none is named.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main, Plain, say } from "./lib/say.mjs";
import { loadEnvFile } from "./lib/settings.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  loadEnvFile();
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = process.env;
  const { embeddedDatabase, embeddedServer, migrateOwn } = await import("./lib/db/database.mjs");
  if (MIGRATION_DATABASE_URL) {
    const { ran } = await migrateOwn(MIGRATION_DATABASE_URL, DATABASE_URL);
    return say(`${ran ? `${ran} applied; ` : ""}the database is at the newest migration`);
  }
  if (DATABASE_URL) throw new Plain("Migrations run as the database's owner: set MIGRATION_DATABASE_URL.");
  const server = await embeddedServer();
  await embeddedDatabase(server, "throughline").finally(server.stop);
  say("the embedded database is at the newest migration");
});
