import fs from "node:fs";
import { expect, test } from "vitest";
import { catalogFile, catalogText, signalCatalog } from "./signals-doc.mjs";

test("what /docs/signals shows is what the docstrings say; else run `node scripts/signals-doc.mjs`", () => {
  expect(fs.readFileSync(catalogFile, "utf8")).toBe(catalogText());
});

test("no signal is missing", () => {
  const { signals, chosen } = signalCatalog();
  const there = new Set(signals.map(({ signal }) => signal));
  for (let number = 1; number <= 25; number++) expect(there, `M${number}`).toContain(`M${number}`);
  for (let number = 1; number <= 12; number++) expect(there, `N${number}`).toContain(`N${number}`);
  expect(there).toContain("R9");
  expect(chosen).toEqual(expect.arrayContaining(["pace", "brief.maxWords", "flow.wipPerPerson", "gap"]));
});
