// npm run bench: the performance figures of the README, as a table and as JSON in bench/results/latest.json.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { bench } = await import("./lib/bench.mjs");
  await bench();
});
