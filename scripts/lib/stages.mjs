import fs from "node:fs";
import path from "node:path";
import { runNode, tool } from "./child.mjs";
import { dataDirectory, root } from "./paths.mjs";
import { explain, say } from "./say.mjs";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

/** The results of a run, stage by stage. */
export class Results {
  passed = 0;
  failed = 0;

  /** Runs a stage; one that throws counts as one failure and the next stages still run. */
  async stage(name, run) {
    const began = performance.now();
    const {
      passed,
      failed,
      output = "",
    } = await Promise.resolve()
      .then(run)
      .catch((error) => ({ passed: 0, failed: 1, output: explain(error) }));
    this.passed += passed;
    this.failed += failed;
    if (failed && output) console.log(`\n${output.trimEnd()}\n`);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(`${failed ? "FAILED" : "ok    "} ${name.padEnd(10)} ${passed} passed, ${failed} failed (${took} s)`);
    return failed === 0;
  }
}

const asOne = ({ ok, output }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });
const script = (name) => runNode([path.join(root, "scripts", name)], { capture: true }).then(asOne);

export const lockfile = () => script("check-lock.mjs");
export const drift = () => script("check-drift.mjs");
export const rooms = () => script("check-rooms.mjs");
export const lint = () => runNode([tool("biome"), "check", "."], { capture: true }).then(asOne);

/** The types of routes are generated, so a fresh clone has none; without pages there is nothing to generate. */
export async function types() {
  if (fs.existsSync(path.join(root, "app"))) {
    const generated = await runNode([tool("next"), "typegen"], {
      capture: true,
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (!generated.ok) return asOne(generated);
  }
  return asOne(await runNode([tool("tsc"), "--noEmit"], { capture: true }));
}

function freshReport(name) {
  const file = path.join(dataDirectory(), "reports", `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

/** Unit tests and, with a database, those that end in .db.test.ts. */
export async function vitest({ env = {}, database = true, filters = [] }) {
  const report = freshReport(database ? "vitest" : "unit");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const without = database ? [] : ["--exclude", "**/*.db.test.ts"];
  const { ok } = await runNode([tool("vitest"), "run", ...reporters, ...without, ...filters], { env });
  return tallyVitest(report, ok);
}

export async function playwright({ env, filters = [] }) {
  const report = freshReport("e2e");
  // Playwright sets FORCE_COLOR for its workers, and Node warns of NO_COLOR beside it.
  const variables = { ...env, E2E_REPORT: report, NO_COLOR: undefined };
  const { ok } = await runNode([tool("playwright"), "test", ...filters], { env: variables });
  return tallyPlaywright(report, ok);
}
