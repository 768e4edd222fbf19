import { spawn } from "node:child_process";
import fs from "node:fs";
import { followNpm } from "./follow-npm.mjs";
import { install } from "./install.mjs";
import { runtime } from "./paths.mjs";
import { Plain } from "./say.mjs";

const LEAST = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))
    throw new Plain(`This needs Node ${LEAST.join(".")} or newer to begin with, and this is ${process.versions.node}.`);
}

const onPinnedRuntime = () => fs.realpathSync(process.execPath) === fs.realpathSync(runtime());

/** The same command again on the pinned Node, with a line between the two so that neither outlives the other. */
function restart() {
  const child = spawn(runtime(), process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  followNpm(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}

/** Installs what is missing and continues on the pinned runtime. False when a restarted copy has done the work. */
export async function bootstrap() {
  checkNode();
  const installed = await install();
  if (!installed && onPinnedRuntime()) return true;
  await restart();
  return false;
}
