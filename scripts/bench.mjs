// npm run bench: the performance figures of the README, as a table and as JSON in bench/results/latest.json.
// npm run bench -- --only=advice: how many methods the advice on key tasks finds, and how many results it warns of.
// npm run bench -- --only=calibration: how often delivery forecasts held on public histories.
// npm run bench -- --only=diagnosis: how often a planted cause is named first.
// npm run bench -- --only=escalation: the clock of frictions alone, with its worker killed in the middle.
// npm run bench -- --only=gap: what a reader of the gap page waits in a company of 10,000 people and 200,000 items of work.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  if (process.argv.includes("--only=escalation")) {
    const { benchEscalation } = await import("./lib/bench-escalation.mjs");
    return benchEscalation();
  }
  if (process.argv.includes("--only=gap")) {
    const { benchGap } = await import("./lib/bench-gap.mjs");
    return benchGap();
  }
  for (const name of ["advice", "calibration", "diagnosis"])
    if (process.argv.includes(`--only=${name}`)) {
      const { benchSignals } = await import("./lib/bench-signals.mjs");
      return benchSignals(name);
    }
  const { bench } = await import("./lib/bench.mjs");
  await bench();
});
