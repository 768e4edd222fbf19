// npm run seed:demo, npm run seed:tenants: example organizations in the embedded database or in the one that is named.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main, Plain } from "./lib/say.mjs";

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name) throw new Plain("Which seed? npm run seed:demo or npm run seed:tenants.");
  if (!(await bootstrap())) return;
  const { runSeed } = await import("./lib/run-seed.mjs");
  await runSeed(name, args);
});
