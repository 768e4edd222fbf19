import { build } from "./build.mjs";
import { embeddedDatabase, embeddedServer, ownDatabase } from "./db/database.mjs";
import { ensureDemo, signInLines } from "./demo.mjs";
import { Lifetime } from "./lifetime.mjs";
import { checkPort, choosePort } from "./port.mjs";
import { explain, say, seconds } from "./say.mjs";
import { serve } from "./serve.mjs";
import { applicationEnv, checkSettings, loadEnvFile } from "./settings.mjs";

const notYet = { DATABASE_URL: "postgres://app@127.0.0.1/throughline" };

async function prepare(life, embedded, env) {
  const server = embedded && (await life.hold(embeddedServer(), (one) => one.stop()));
  const database = embedded ? await embeddedDatabase(server, "throughline") : await ownDatabase(process.env);
  const wantsDemo = env.DEMO_MODE === "1" && database.MIGRATION_DATABASE_URL;
  return { database, demo: wantsDemo ? await ensureDemo({ ...env, ...database }) : false };
}

function welcome(env, demo, embedded) {
  const lines = ["", `  Throughline is ready at ${env.APP_URL} (after ${seconds()} s)`];
  if (demo) lines.push("", ...signInLines(env, Boolean(process.env.SEED_PASSWORD)));
  lines.push("", `  Ctrl-C stops it${embedded ? "; its data stays for the next start" : ""}.`, "");
  console.log(lines.join("\n"));
}

/** Wrong settings and a port that is asked for and taken cost a second, not a build. */
async function check(embedded) {
  const port = process.env.PORT ? checkPort(process.env.PORT) : 3000;
  const { host } = await checkSettings(applicationEnv(embedded ? notYet : {}, { port, embedded }));
  await choosePort(process.env.PORT, host);
  return { port, host };
}

async function run(life, dev) {
  loadEnvFile();
  const embedded = !process.env.DATABASE_URL;
  const { port: wished, host } = await check(embedded);
  // The build opens no connection to the database, so both are made ready at once.
  const draft = applicationEnv({}, { port: wished, host, embedded });
  const [{ database, demo }] = await Promise.all([prepare(life, embedded, draft), dev || build()]);
  if (life.ending) return;
  const { port, moved } = await choosePort(process.env.PORT, host);
  if (moved) say(`port ${wished} is taken, so this one uses ${port}`);
  // The server works as "app" only: the owner's address stays here.
  const env = { ...applicationEnv(database, { port, host, embedded }), MIGRATION_DATABASE_URL: "" };
  const web = await serve({ port, host, env, dev });
  web.child.once("exit", (code, signal) => {
    if (!life.ending) console.error(`The server ended by itself (${code ?? signal}).`);
    life.stop(1);
  });
  welcome(env, demo, embedded);
}

export async function start({ dev }) {
  const life = new Lifetime({ interrupted: 0 });
  try {
    await run(life, dev);
  } catch (error) {
    // A child that we ended ourselves fails, which is no news.
    if (!life.ending) console.error(explain(error));
    await life.stop(1);
  }
}
