// npm run forecast:train: learns the starting weights of the corrected forecast from bench/data/throughput.json.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { benchSignals } = await import("./lib/bench-signals.mjs");
  await benchSignals("forecast-prior");
});
