import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";
import { Plain } from "./say.mjs";

const hooks = new URL("./ts-hooks.mjs", import.meta.url).href;

/** Runs a judgement of the pure signals, which needs no database: `advice`, `calibration` or `diagnosis`. */
export async function benchSignals(name) {
  const script = path.join(root, `bench/${name}.ts`);
  const child = spawn(process.execPath, ["--import", hooks, script], { cwd: root, stdio: "inherit" });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Plain("The judgement failed.");
}
