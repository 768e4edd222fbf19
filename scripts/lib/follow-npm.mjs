import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { alive } from "./lock.mjs";
import { windows } from "./paths.mjs";

/** A process's parent and its program's name. */
function describe(pid) {
  const file = `/proc/${pid}/stat`;
  const [, name, parent] = fs.existsSync(file)
    ? (fs.readFileSync(file, "utf8").match(/\((.*)\) \S (\d+)/) ?? [])
    : (spawnSync("ps", ["-o", "comm=,ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout?.match(
        /(.*\S)\s+(\d+)/,
      ) ?? []);
  return { name: path.basename(name ?? ""), parent: Number(parent ?? 0) };
}

/** npm runs us through a shell, which passes no signal on: the npm above it is the process that people and tools end. */
function npmAbove() {
  const above = describe(process.ppid);
  return /^(ba|da|z|k|a)?sh$/.test(above.name) ? above.parent : process.ppid;
}

/** Calls `stop` when the npm that started us is gone and nobody could reach us any more. */
export function followNpm(stop) {
  if (windows || !process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = npmAbove();
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm <= 1 || alive(npm))) return;
    clearInterval(timer);
    stop();
  }, 200);
  timer.unref();
}
