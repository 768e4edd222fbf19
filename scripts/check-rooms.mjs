// npm run check:rooms: who may import whom, cycles, file names and the few things that code may not say.
import fs from "node:fs";
import path from "node:path";
import { root } from "./lib/paths.mjs";
import { checkHouse } from "./lib/rooms/check.mjs";

const folders = "app bench components db domain e2e lib scripts seed worker".split(" ");
const isSource = (name) => /\.(tsx?|mjs|js)$/.test(name) && !name.endsWith(".d.ts");

const inFolders = folders
  .filter((folder) => fs.existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => path.posix.join(folder, file.replaceAll("\\", "/"))),
  );
const atTop = fs.readdirSync(root);
const sources = new Map(
  [...inFolders, ...atTop].filter(isSource).map((file) => [file, fs.readFileSync(path.join(root, file), "utf8")]),
);

const { problems, files, median, share } = checkHouse(sources);
for (const { path: file, line, message } of problems) console.error(`${file}:${line} ${message}`);
const client = share.shown ? Math.round((100 * share.client) / share.shown) : 0;
console.log(`${files} files, median ${median} lines; ${client} % of ${share.shown} tsx files are client components`);
if (problems.length) {
  console.error(`${problems.length} ${problems.length === 1 ? "rule is" : "rules are"} broken.`);
  process.exitCode = 1;
}
