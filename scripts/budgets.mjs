// npm run test:budgets: what every page costs in a large organization, for every role: statements, bytes, elements, script, plans.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  await import("./lib/ts-hooks.mjs");
  const { embeddedServer } = await import("./lib/db/database.mjs");
  const { Lifetime } = await import("./lib/lifetime.mjs");
  const { runBudgets } = await import("./lib/budgets/run.mjs");
  const life = new Lifetime();
  const server = await life.hold(embeddedServer(), (one) => one.stop());
  const { visited, broken } = await runBudgets(life, server);
  for (const line of broken) console.log(line);
  console.log(`${visited} visits, ${broken.length} budgets broken`);
  await life.stop(broken.length > 0 ? 1 : 0);
});
