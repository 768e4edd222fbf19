import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { packageFile, root, runtime } from "./paths.mjs";

const running = new Set();

/** Tools that guess would paint escape codes into a log file. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };

function track(child) {
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** A program that ends on its own. Resolves with its exit code and, if captured, what it printed; never rejects on a bad code. */
export function runProgram(file, args, { env = {}, capture = false, stdin = "ignore" } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? [stdin, "pipe", "pipe"] : [stdin, "inherit", "inherit"];
    const child = track(
      spawn(file, args, { cwd: root, stdio, windowsHide: true, env: { ...process.env, ...plain, ...env } }),
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ ok: code === 0, code: code ?? signal, output }));
  });
}

/** A script on the pinned Node; tools are named by their file, so no shell, no npx, and paths with spaces are fine. */
export const runNode = (args, options) => runProgram(runtime(), args, options);

export const tool = (name) =>
  ({
    biome: packageFile("@biomejs/biome/bin/biome"),
    next: packageFile("next/dist/bin/next"),
    playwright: packageFile("@playwright/test/cli.js"),
    tsc: packageFile("typescript/bin/tsc"),
    vitest: packageFile("vitest/vitest.mjs"),
  })[name];

/** A server of ours. It holds a line to us, so that it ends when we are killed and nobody is left to stop it. */
export function startService(args, env, { stdout = "inherit", stderr = "inherit" } = {}) {
  const follow = new URL("./follow-parent.mjs", import.meta.url).href;
  const stdio = ["ignore", stdout, stderr, "ipc"];
  const options = { cwd: root, stdio, windowsHide: true, env: { ...process.env, ...plain, ...env } };
  return track(spawn(runtime(), ["--import", follow, ...args], options));
}

/** Asks a child to end, and insists after `patience` milliseconds. */
export async function end(child, patience = 30_000) {
  if (!running.has(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(patience, undefined, { ref: false })]);
  if (!running.has(child)) return;
  child.kill("SIGKILL");
  await gone;
}

export const endAll = (patience) => Promise.all([...running].map((child) => end(child, patience)));

export function killAll() {
  for (const child of running) child.kill("SIGKILL");
}
