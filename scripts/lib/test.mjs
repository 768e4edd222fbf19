import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { embeddedServer } from "./db/database.mjs";
import { Lifetime } from "./lifetime.mjs";
import { dataDirectory } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { explain, say } from "./say.mjs";
import { hasSeed, seed } from "./seed.mjs";
import { serve } from "./serve.mjs";
import { applicationEnv, checkSettings } from "./settings.mjs";
import * as stages from "./stages.mjs";
import { testDatabase } from "./test-database.mjs";

/** Settings of the person at the keyboard must not reach the tests: no mail goes out, no clock but the one of the stories. */
const neutral = {
  SMTP_URL: "",
  DEMO_ALLOW_PUBLIC: "",
  METRICS_TOKEN: "",
  TRUSTED_PROXY: "",
  SIGN_UP: "open",
  ROLE: "both",
  DB_PREPARED: "1",
};
const story = {
  ...neutral,
  APP_TEST: "1",
  APP_NOW: "2026-06-29T07:00:00Z",
  DEMO_MODE: "1",
  SEED_PASSWORD: "larkfield-demo",
  METRICS_TOKEN: "a monitor of the stories",
};

async function runVitest(server, filters) {
  const env = await testDatabase(server, "throughline_test");
  return stages.vitest({ env: { ...neutral, ...env, APP_URL: "", APP_NOW: "" }, filters });
}

/** The built application on a database of its own, with the demonstration as of the day on which the stories happen. */
export async function startApplication(life, server) {
  const [port, database] = await Promise.all([freePort(), testDatabase(server, "throughline_e2e")]);
  const url = `http://127.0.0.1:${port}`;
  const files = { MAIL_DIR: path.join(dataDirectory(), "e2e-mail") };
  const own = applicationEnv(database, { port, host: "127.0.0.1", embedded: true });
  const env = { ...own, ...story, ...files, APP_URL: url, NEXTAUTH_URL: url };
  await checkSettings(env);
  if (hasSeed("demo")) await seed("demo", env);
  const log = path.join(dataDirectory(), "e2e-server.log");
  const web = serve({ port, host: "127.0.0.1", env: { ...env, MIGRATION_DATABASE_URL: "" }, log });
  const { child } = await life.hold(web, (one) => one.stop());
  // The first page of a process loads what all pages share; the stories begin when that is done.
  for (const page of ["/sign-in", "/sign-up"]) await fetch(`${url}${page}`).then((answer) => answer.text());
  const settings = { ...story, ...files, E2E_URL: url };
  return { settings, url, log, pid: child.pid, owner: database.MIGRATION_DATABASE_URL };
}

async function runStories(life, server, built, filters) {
  const [browser] = await Promise.all([findBrowser(), built]);
  const { settings } = await startApplication(life, server);
  return stages.playwright({ env: { ...settings, CHROMIUM_PATH: browser }, filters });
}

async function run(life, results, { wants, filters }) {
  const server = life.hold(embeddedServer(), (one) => one.stop());
  server.catch(() => {});
  if (wants("lockfile")) await results.stage("lockfile", stages.lockfile);
  await Promise.all([
    wants("types") && results.stage("types", stages.types).then(() => results.stage("drift", stages.drift)),
    wants("lint") &&
      results.stage("lint", stages.lint).then(() => wants("rooms") && results.stage("rooms", stages.rooms)),
    !wants("lint") && wants("rooms") && results.stage("rooms", stages.rooms),
  ]);
  // The build uses one core while the tests use the other.
  const built = wants("e2e") ? build() : Promise.resolve();
  built.catch(() => {});
  if (wants("vitest")) await results.stage("vitest", async () => runVitest(await server, filters));
  if (wants("e2e")) await results.stage("e2e", async () => runStories(life, await server, built, filters));
}

/** All tests, or the stages named in `only`; `filters` go to vitest and Playwright. The sum is the last line that we print. */
export async function test({ only, filters }) {
  const life = new Lifetime();
  const results = new stages.Results();
  const wants = (name) => only.length === 0 || only.includes(name);
  try {
    if (wants("install")) await results.stage("install", () => ({ passed: 1, failed: 0 }));
    await run(life, results, { wants, filters });
  } catch (error) {
    if (life.ending) return;
    say(explain(error));
    results.failed += 1;
  }
  if (life.ending) return;
  await life.close();
  process.stdout.write(`${results.passed} passed, ${results.failed} failed\n`, () =>
    process.exit(results.failed ? 1 : 0),
  );
}
