import fs from "node:fs";
import path from "node:path";
import { runProgram } from "./child.mjs";
import { packageFile, root, windows } from "./paths.mjs";
import { Plain, say } from "./say.mjs";

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;

/** npm's `os` and `cpu`: a name or a list, where "!" excludes. */
function accepts(names, value) {
  const list = [names ?? []].flat();
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((one) => one.startsWith("!"));
}

/** An optional package is needed where it says it runs; which C library a Linux has is left to npm. */
function needed(wanted) {
  if (!wanted.optional) return true;
  if (wanted.libc || !(wanted.os || wanted.cpu)) return false;
  return accepts(wanted.os, process.platform) && accepts(wanted.cpu, process.arch);
}

/** Compares the lockfile with npm's own record of what lies in node_modules: no stamp of ours that could lie. */
export function missingPackages() {
  const record = packageFile(".package-lock.json");
  if (!fs.existsSync(record)) return ["node_modules"];
  const there = read(record);
  return Object.entries(read(path.join(root, "package-lock.json")))
    .filter(([name, wanted]) => name && (there[name] ? there[name].version !== wanted.version : needed(wanted)))
    .map(([name]) => name);
}

/** Returns whether anything was installed. */
export async function install() {
  const missing = missingPackages();
  if (missing.length === 0) return false;
  say("installing dependencies (npm ci) ...");
  const args = [
    "ci",
    "--prefer-offline",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  // The npm that started us, on the Node that runs it: the pinned one may be replaced while it installs.
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : null;
  const done = npm
    ? await runProgram(process.env.npm_node_execpath ?? process.execPath, [npm, ...args])
    : await runProgram(windows ? "cmd.exe" : "npm", windows ? ["/c", "npm", ...args] : args);
  if (!done.ok) throw new Plain("npm ci failed: its message above says why.");
  say("dependencies installed");
  return true;
}
