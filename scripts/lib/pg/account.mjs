import fs from "node:fs";
import path from "node:path";
import { windows } from "../paths.mjs";

/** PostgreSQL refuses to run as root, so root runs it under an unprivileged account that is there anyway. */
export function serverAccount() {
  if (windows || process.getuid() !== 0) return null;
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const preferred = ["postgres", "_postgres", "nobody"].map((name) => accounts.find((one) => one.name === name));
  const account = preferred.find(Boolean) ?? accounts[0];
  return { uid: account.uid, gid: account.gid };
}

/** Whether any account may pass through every folder on the way, as it may not below a closed home folder. */
export function open(file) {
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}
