// node scripts/dev-db.mjs [name] [--keep] [--fresh] | --stop
// A migrated database on the embedded server, for work on the schema: prints its two addresses. --keep leaves the server running.
import { main, say, sayToStderr } from "./lib/say.mjs";

sayToStderr();

await main(async () => {
  const flags = new Set(process.argv.slice(2).filter((one) => one.startsWith("--")));
  const name = process.argv.slice(2).find((one) => !one.startsWith("--")) ?? "throughline_dev";
  if (flags.has("--stop")) {
    const { stopKeptPostgres } = await import("./lib/pg/embedded.mjs");
    return say(
      (await stopKeptPostgres()) ? "PostgreSQL stopped" : "PostgreSQL does not run, or another command still uses it",
    );
  }
  const { embeddedDatabase, embeddedServer } = await import("./lib/db/database.mjs");
  const server = await embeddedServer({ keep: flags.has("--keep") });
  try {
    const urls = await embeddedDatabase(server, name, { fresh: flags.has("--fresh") });
    for (const [key, value] of Object.entries(urls)) console.log(`${key}=${value}`);
  } finally {
    await server.stop();
  }
});
