import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { end, startService } from "./child.mjs";
import { root } from "./paths.mjs";
import { Plain } from "./say.mjs";

/** Where its output goes: to a file, to the terminal, or to the terminal once it serves, which leaves out Next's greeting. */
function outputTo(log, dev) {
  if (!log) return { stdout: dev ? "inherit" : "pipe" };
  const fd = fs.openSync(log, "w");
  return { stdout: fd, stderr: fd };
}

const loopbackOf = (host) =>
  host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;

/** Any answer means that it listens; what it says is the tests' concern. */
async function answers(url) {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(20_000) })).text();
    return true;
  } catch {
    return false;
  }
}

// A page leaves a few megabytes of short-lived objects behind; with more room they are dead before they are ever copied.
const heap = ["--max-semi-space-size=64"];

/** Starts the product's server and waits until it answers. */
export async function serve({ port, host, env, dev = false, log }) {
  const args = [...heap, path.join(root, "server.mjs"), ...(dev ? ["--dev"] : [])];
  const mode = {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: host,
  };
  const child = startService(args, { ...mode, ...env }, outputTo(log, dev));
  let gone;
  let ready = false;
  child.once("exit", (code, signal) => {
    gone = code ?? signal;
  });
  child.stdout?.on("data", (text) => ready && process.stdout.write(text));
  const url = `http://${loopbackOf(host)}:${port}`;
  while (!(await answers(`${url}/api/health`))) {
    if (gone !== undefined)
      throw new Plain(`The server ended before it was ready (${gone}); ${log ?? "its message above"} says why.`);
    await sleep(30);
  }
  ready = true;
  return { child, url, stop: () => end(child) };
}
