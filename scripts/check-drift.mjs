// Whether db/schema says what the migrations make: drizzle-kit must find nothing to write. It compares with the last snapshot, so it needs no database.
import fs from "node:fs";
import path from "node:path";
import { runNode } from "./lib/child.mjs";
import { dataDirectory, packageFile, root } from "./lib/paths.mjs";

const copy = path.join(dataDirectory(), "drift");
fs.rmSync(copy, { recursive: true, force: true });
fs.cpSync(path.join(root, "db/migrations"), copy, { recursive: true });

const from = ["--dialect=postgresql", "--schema=./db/schema/*.ts", "--prefix=index"];
const out = `--out=${path.relative(root, copy)}`;
const done = await runNode([packageFile("drizzle-kit/bin.cjs"), "generate", "--name=drift", out, ...from], {
  capture: true,
});
const written = fs.readdirSync(copy).find((name) => name.endsWith("_drift.sql"));

if (done.ok && !written && /No schema changes/.test(done.output)) console.log("db/schema and the migrations agree");
else {
  console.error(written ? fs.readFileSync(path.join(copy, written), "utf8") : done.output);
  console.error(
    "db/schema and its migrations differ: npm run db:generate -- --name=<intent> writes the migration that is missing.",
  );
  process.exitCode = 1;
}
fs.rmSync(copy, { recursive: true, force: true });
