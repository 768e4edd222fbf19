// npm run check: the fast half of npm test: types, lint, room rules and the tests that need no database.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { drift, lint, Results, rooms, types, vitest } = await import("./lib/stages.mjs");
  const results = new Results();
  await Promise.all([
    results.stage("types", types).then(() => results.stage("drift", drift)),
    results.stage("lint", lint).then(() => results.stage("rooms", rooms)),
  ]);
  await results.stage("unit", () => vitest({ database: false, filters: process.argv.slice(2) }));
  console.log(`${results.passed} passed, ${results.failed} failed`);
  if (results.failed) process.exitCode = 1;
});
