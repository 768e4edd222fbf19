import { embeddedDatabase, embeddedServer } from "./db/database.mjs";
import { Lifetime } from "./lifetime.mjs";
import { explain, Plain } from "./say.mjs";
import { refuseRemote, seed } from "./seed.mjs";
import { applicationEnv, checkSettings, loadEnvFile } from "./settings.mjs";

async function databaseFor(life, embedded) {
  if (embedded) {
    const server = await life.hold(embeddedServer(), (one) => one.stop());
    return embeddedDatabase(server, "throughline");
  }
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = process.env;
  if (!MIGRATION_DATABASE_URL) throw new Plain("Seeds write as the database's owner: set MIGRATION_DATABASE_URL.");
  refuseRemote(MIGRATION_DATABASE_URL);
  return { DATABASE_URL, MIGRATION_DATABASE_URL };
}

/** A seed on its own: the server is started for it if need be, and stopped again unless somebody else uses it. */
export async function runSeed(name, args) {
  const life = new Lifetime();
  try {
    loadEnvFile();
    const embedded = !process.env.DATABASE_URL;
    const database = await databaseFor(life, embedded);
    const env = applicationEnv(database, { port: process.env.PORT || 3000, embedded });
    await checkSettings(env);
    await seed(name, env, args);
    await life.stop(0);
  } catch (error) {
    if (!life.ending) console.error(explain(error));
    await life.stop(1);
  }
}
