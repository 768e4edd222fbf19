// A lockfile made where the registry lacks some platform packages is silently incomplete, and `npm ci` then fails elsewhere.
import fs from "node:fs";
import path from "node:path";
import { root } from "./lib/paths.mjs";

const { packages } = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
const lies = (name, under) => packages[`${under}/node_modules/${name}`] ?? packages[`node_modules/${name}`];

const problems = [];
for (const [where, wanted] of Object.entries(packages)) {
  for (const name of Object.keys(wanted.optionalDependencies ?? {}))
    if (!lies(name, where)) problems.push(`${where || "the project"} wants ${name}, which the lockfile lacks`);
  if (where && !wanted.link && !wanted.integrity && !wanted.inBundle) problems.push(`${where} has no checksum`);
  if (wanted.resolved?.startsWith("http"))
    problems.push(`${where} carries a download address, which ties it to one registry`);
}

if (problems.length) {
  console.error(problems.join("\n"));
  console.error(
    "Make it again where every platform's packages are there: rm package-lock.json; npm i --package-lock-only",
  );
  process.exitCode = 1;
} else console.log(`the lockfile is complete: ${Object.keys(packages).length - 1} packages`);
