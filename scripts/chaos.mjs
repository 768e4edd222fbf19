// npm run test:chaos: too much at once, locked tables, a frozen and a killed database; apart from npm test, since it takes minutes.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { chaos } = await import("./lib/chaos/run.mjs");
  await chaos();
});
