import fs from "node:fs";
import path from "node:path";
import { alive } from "../lock.mjs";

const folder = (base) => path.join(base, "pg-users");

/** Who uses the server: one file per process, naming the very server it means, so that no lease outlives it. */
export function takeLease(base, server, name = String(process.pid)) {
  fs.mkdirSync(folder(base), { recursive: true });
  fs.writeFileSync(path.join(folder(base), name), server.id);
}

export function dropLease(base, name = String(process.pid)) {
  fs.rmSync(path.join(folder(base), name), { force: true });
}

/** Leases of processes that were killed do not count and are cleared away. */
export function isInUse(base, server) {
  let used = false;
  for (const name of fs.existsSync(folder(base)) ? fs.readdirSync(folder(base)) : []) {
    const file = path.join(folder(base), name);
    const current = fs.readFileSync(file, "utf8") === server.id && (name === "keep" || alive(Number(name)));
    if (current) used = true;
    else fs.rmSync(file, { force: true });
  }
  return used;
}
