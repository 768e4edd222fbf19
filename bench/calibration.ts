import { type Coverage, calibrated, judge, type Method, plain, unseenBy } from "./coverage";
import histories from "./data/throughput.json" with { type: "json" };

const round = (coverage: Coverage) =>
  Object.fromEntries(Object.entries(coverage).map(([key, value]) => [key, Math.round(value * 1000) / 1000]));

const methods: Record<string, (name: string) => Method> = {
  plain: () => plain,
  "corrected, its starting weights learnt from the other seven histories": unseenBy(histories),
  "corrected, as shipped": () => calibrated,
};

// How often a forecast's 50, 85 and 95 % held on eight public projects, the worst of them, and how wide it was.
for (const [name, methodFor] of Object.entries(methods)) {
  const { all, ...each } = judge(histories, methodFor);
  const worst = Math.min(...Object.values(each).map(({ p85 }) => p85));
  process.stdout.write(`${name}: worst project at 85 %: ${Math.round(1000 * worst) / 10} %\n`);
  console.table(Object.fromEntries(Object.entries({ ...each, all }).map(([one, row]) => [one, row && round(row)])));
}
