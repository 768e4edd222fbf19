import { type Coverage, calibrated, judge, plain } from "./coverage";
import histories from "./data/throughput.json" with { type: "json" };

/** How often a forecast's 50, 85 and 95 % held on eight public projects, plain and calibrated, side by side. */
const round = (coverage: Coverage) =>
  Object.fromEntries(Object.entries(coverage).map(([key, value]) => [key, Math.round(value * 1000) / 1000]));
for (const [name, method] of Object.entries({ plain, calibrated })) {
  const rows = judge(histories, method);
  process.stdout.write(`${name}\n`);
  console.table(Object.fromEntries(Object.entries(rows).map(([history, coverage]) => [history, round(coverage)])));
}
