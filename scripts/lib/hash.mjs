import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const skipped = (name) => name === "node_modules" || name.startsWith(".") || /\.test\.[a-z]+$/.test(name);

function* filesOf(entry) {
  const found = fs.statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (found?.isFile()) yield entry;
  if (!found?.isDirectory()) return;
  for (const name of fs.readdirSync(path.join(root, entry)).sort())
    if (!skipped(name)) yield* filesOf(`${entry}/${name}`);
}

/** One hash over names and contents, so that a moved file counts as a change. */
export function hashOf(entries, ...extra) {
  const hash = createHash("sha256").update(JSON.stringify([process.platform, process.arch, ...extra]));
  for (const entry of entries)
    for (const file of filesOf(entry)) hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest("hex");
}
