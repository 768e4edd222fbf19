import fs from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";

const folder = path.join(root, "app/o/[org]");

/** Every page and file of an organization, from the folders: "briefs/[id]/edit", "work/csv", "" for its home. */
const all = fs
  .readdirSync(folder, { recursive: true })
  .map((file) => String(file).replaceAll("\\", "/"))
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.includes("[...unknown]"))
  .map((file) => file.replace(/\/?(page\.tsx|route\.ts)$/, ""))
  .sort();

/** Views of a page that ask other things than the page itself. */
const views = {
  "": [],
  friction: ["?view=patterns", "?view=triage"],
  "friction/list": ["?show=all", "?show=mine"],
  objectives: ["?life=all", "?sort=-due"],
  projects: ["?life=ended"],
  strategy: ["?view=map", "?view=timeline", "?view=matrix", "?view=outline"],
  work: ["?view=all", "?view=backlog", "?view=board"],
  find: ["?q=scanner"],
};

/** The addresses to visit; `parts` says what stands for the changing parts, by the address up to them. */
export function addresses(parts) {
  const found = [];
  const missing = [];
  for (const page of all) {
    const part = /^.*\]/.exec(page)?.[0];
    const values = part ? parts[part] : [""];
    if (!values) {
      missing.push(page);
      continue;
    }
    for (const value of values) {
      const address = part ? part.replace(/\[[^\]]+\](\/\[[^\]]+\])*$/, value) + page.slice(part.length) : page;
      found.push({ page, address }, ...(views[page] ?? []).map((view) => ({ page, address: address + view })));
    }
  }
  return { found, missing };
}
