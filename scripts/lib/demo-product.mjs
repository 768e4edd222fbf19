import path from "node:path";
import { build } from "./build.mjs";
import { dataDirectory } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { seed } from "./seed.mjs";
import { serve } from "./serve.mjs";
import { applicationEnv } from "./settings.mjs";
import { testDatabase } from "./test-database.mjs";

const story = {
  APP_TEST: "1",
  APP_NOW: "2026-06-29T07:00:00Z",
  DEMO_MODE: "1",
  SEED_PASSWORD: "larkfield-demo",
  LOG_LEVEL: "silent",
};

/** The built product with the demonstration on a fresh database `name`; `fill` may add rows as the owner before it serves. */
export async function startDemoProduct(life, server, name, fill = async () => {}) {
  await build();
  const [port, database] = await Promise.all([freePort(), testDatabase(server, name)]);
  const base = `http://127.0.0.1:${port}`;
  const owner = database.MIGRATION_DATABASE_URL;
  const env = {
    ...applicationEnv(database, { port, host: "127.0.0.1", embedded: true }),
    ...story,
    APP_URL: base,
    NEXTAUTH_URL: base,
  };
  await seed("demo", env);
  const filled = await fill(owner);
  const web = serve({
    port,
    host: "127.0.0.1",
    env: { ...env, MIGRATION_DATABASE_URL: "" },
    log: path.join(dataDirectory(), `${name}.log`),
  });
  const { child } = await life.hold(web, (one) => one.stop());
  return { base, owner, child, filled, now: story.APP_NOW };
}
