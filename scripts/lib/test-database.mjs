import fs from "node:fs";
import path from "node:path";
import { embeddedDatabase } from "./db/database.mjs";
import { alive } from "./lock.mjs";
import { dataDirectory } from "./paths.mjs";

/** Two test runs in one checkout must not drop each other's database: the second one takes a name of its own. */
function nameFor(usual) {
  const file = path.join(dataDirectory(), `${usual}.pid`);
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  if (holder && holder !== process.pid && alive(holder)) return `${usual}_${process.pid}`;
  fs.writeFileSync(file, String(process.pid));
  return usual;
}

/** An empty, migrated database for this run. */
export const testDatabase = (server, usual) => embeddedDatabase(server, nameFor(usual), { fresh: true });
