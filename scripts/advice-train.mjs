// npm run advice:train: learns the advice on key tasks ("what, not how") from bench/data/what-not-how.json.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { benchSignals } = await import("./lib/bench-signals.mjs");
  await benchSignals("advice-weights");
});
