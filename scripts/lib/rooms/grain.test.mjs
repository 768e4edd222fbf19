import { expect, test } from "vitest";
import { grainProblems } from "./grain.mjs";
import { parseFile } from "./parse.mjs";

const found = (text, path = "db/client.ts") => [...grainProblems(parseFile(path, text))].map(({ message }) => message);

test.each([
  ['import { SQL } from "drizzle-orm";\nSQL.prototype.toQuery = () => {};', "alters SQL.prototype.toQuery"],
  [
    'import { Column } from "drizzle-orm";\nObject.defineProperty(Column.prototype, "constructor", {});',
    "alters Column.prototype",
  ],
  ['import postgres from "postgres";\nObject.assign(postgres, { retries: 0 });', "alters postgres"],
  [
    "function wrap(Any: { prototype: object }) {\n  Any.prototype.end = () => {};\n}".replace(
      ": { prototype: object }",
      "",
    ),
    "alters Any.prototype.end",
  ],
  ['import { subscribe } from "node:diagnostics_channel";', "diagnostics_channel"],
  ['import { createRequire } from "node:module";', "createRequire"],
  ['const load = process.getBuiltinModule("node:module");', "getBuiltinModule"],
  ['import { render } from "react-dom/cjs/react-dom-server.node.production.js";', "inside of a package"],
  ['import x from "next/dist/server/next";', "inside of a package"],
  [
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: 1 }} />;",
    "dangerouslySetInnerHTML",
    "components/ui/a.tsx",
  ],
])("%s is refused", (text, word, path) => expect(found(text, path).join("\n")).toContain(word));

test("what is ours may be changed, and packages may be used", () => {
  expect(
    found('import { Socket } from "node:net";\nconst socket = new Socket();\nObject.assign(socket, { host: "a" });'),
  ).toEqual([]);
  expect(
    found('import { drizzle } from "drizzle-orm/postgres-js";\nconst own = { a: 1 };\nown.a = 2;\ndrizzle(own);'),
  ).toEqual([]);
  expect(found('import { createRequire } from "node:module";', "scripts/lib/pg/place.mjs")).toEqual([]);
});
