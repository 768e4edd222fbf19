import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";
import { Plain } from "./say.mjs";

const hooks = new URL("./ts-hooks.mjs", import.meta.url).href;

/** How often forecasts held on eight public histories, plain and calibrated. Needs no database. */
export async function benchCalibration() {
  const script = path.join(root, "bench/calibration.ts");
  const child = spawn(process.execPath, ["--import", hooks, script], { cwd: root, stdio: "inherit" });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Plain("The histories could not be judged.");
}
