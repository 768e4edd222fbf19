import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const folder = path.join(root, "domain/signals");
export const catalogFile = path.join(folder, "catalog.json");

/** A docstring that begins with the number of a signal (M1, N4, R9) and the export that it stands on. */
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:const|function) (\w+)/g;

/** Every signal with what its docstrings say, by number; and the thresholds that are choices of design (†). */
export function signalCatalog() {
  const files = fs.readdirSync(folder).filter((name) => /^[\w-]+\.ts$/.test(name) && !/\.(test|fixture)\./.test(name));
  const found = files.flatMap((file) =>
    [...fs.readFileSync(path.join(folder, file), "utf8").matchAll(documented)].flatMap(([, text, name]) => {
      const said = text
        .replace(/^\s*\*? ?/gm, "")
        .replace(/\s+/g, " ")
        .trim();
      const head = /^(M\d+|N\d+|R9)[, ]/.exec(said);
      return head ? [{ signal: head[1], name, text: said.slice(head[1].length).replace(/^,?\s*/, "") }] : [];
    }),
  );
  const order = ({ signal }) => "MNR".indexOf(signal[0]) * 1000 + Number(signal.slice(1));
  found.sort((a, b) => order(a) - order(b) || b.text.length - a.text.length || (a.name < b.name ? -1 : 1));
  return { signals: found, chosen: chosenThresholds() };
}

/** Paths of thresholds marked † in their comment: `pace`, or `brief.maxWords`, or the names that follow the mark. */
function chosenThresholds() {
  const lines = fs.readFileSync(path.join(folder, "thresholds.ts"), "utf8").split("\n");
  const from = lines.findIndex((line) => line.includes("DEFAULT_THRESHOLDS"));
  let group = "";
  return lines.slice(from + 1).flatMap((line) => {
    const top = /^ {2}(\w+):/.exec(line)?.[1];
    const inner = /^ {4}(\w+):/.exec(line)?.[1];
    if (top) group = top;
    const mark = /\/\/ †\s*([\w ,]*)$/.exec(line);
    if (!mark) return [];
    const names = mark[1].split(/[ ,]+/).filter(Boolean);
    if (inner) return [`${group}.${inner}`];
    return names.length > 0 ? names.map((name) => `${group}.${name}`) : [group];
  });
}

/** The catalog as it stands in the repository. */
export const catalogText = () => `${JSON.stringify(signalCatalog(), null, 2)}\n`;
