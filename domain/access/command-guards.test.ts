import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@babel/parser";
import { expect, test } from "vitest";

const domain = fileURLToPath(new URL("..", import.meta.url));
const sources = fs.readdirSync(domain, { recursive: true, encoding: "utf8" });
const files = sources.filter((file) => /(^|[/-])commands\.ts$/.test(file));

const read = (file: string) =>
  parse(fs.readFileSync(path.join(domain, file), "utf8"), { sourceType: "module", plugins: ["typescript"] }).program;

type Found = { calls: Set<string> };

/** The functions of a file by name, with the names that each of them calls. */
function functionsOf(file: string): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const statement of read(file).body) {
    const made = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (made?.type === "FunctionDeclaration" && made.id) found.set(made.id.name, { calls: callsIn(made) });
    if (made?.type === "VariableDeclaration")
      for (const one of made.declarations)
        if (one.id.type === "Identifier" && one.init?.type === "ArrowFunctionExpression")
          found.set(one.id.name, { calls: callsIn(one.init) });
  }
  return found;
}

function callsIn(node: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const one of node) callsIn(one, into);
  else if (typeof node === "object" && node !== null) {
    const { type, callee } = node as { type?: string; callee?: { type: string; name?: string } };
    if (type === "CallExpression" && callee?.type === "Identifier" && callee.name) into.add(callee.name);
    for (const value of Object.values(node)) callsIn(value, into);
  }
  return into;
}

const byFile = new Map(files.map((file) => [file, functionsOf(file)]));
const everywhere = new Map([...byFile.values()].flatMap((functions) => [...functions]));

/** Whether a function calls another, itself or through functions of command files: its own file's come first. */
function reaches(file: string, name: string, goal: string, seen = new Set<string>()): boolean {
  const found = byFile.get(file)?.get(name) ?? everywhere.get(name);
  if (!found || seen.has(name)) return false;
  seen.add(name);
  return found.calls.has(goal) || [...found.calls].some((next) => reaches(file, next, goal, seen));
}

/** What the outside can call: every command that a file of actions imports. Helpers between commands are not. */
const entrances = sources
  .filter((file) => /(^|[/-])actions\.ts$/.test(file))
  .flatMap((file) =>
    read(file).body.flatMap((statement) => {
      if (statement.type !== "ImportDeclaration" || !/commands$/.test(statement.source.value)) return [];
      const target = path.join(path.dirname(file), `${statement.source.value}.ts`);
      return statement.specifiers.map((one) => [target, one.local.name] as const);
    }),
  );

/** Who may act is settled elsewhere, and where. */
const withoutCheck: Record<string, string> = {
  acceptInvitation: "the link is the permission; role and team were fixed by who invited",
  joinWithNewAccount: "the link is the permission; role and team were fixed by who invited",
  receiveBrief: "a recipient notes on their own row that the brief arrived",
  restoreBrief: "only who discarded it takes that back, within a minute; to discard it they were permitted",
  restoreObjective: "only who deleted it takes that back, within a minute; to delete it they were permitted",
  createOrganization: "any signed-in person may make an organization; it is limited by number",
};

/** Writes nothing that has a history, and why. */
const withoutHistory: Record<string, string> = {
  answerPulse: "who answered the pulse, and when, is nobody's business",
};

test("commands are found at all", () => {
  expect(entrances.length).toBeGreaterThan(40);
  for (const [file, name] of entrances) expect(byFile.get(file)?.has(name), `${file} ${name}`).toBe(true);
});

test("every command asks the policy, or says why it need not", () => {
  const silent = entrances.filter(([file, name]) => !reaches(file, name, "assertCan")).map(([, name]) => name);
  expect([...new Set(silent)].sort()).toEqual(Object.keys(withoutCheck).sort());
});

test("every command leaves a row in the history, or says why it need not", () => {
  const silent = entrances.filter(([file, name]) => !reaches(file, name, "record")).map(([, name]) => name);
  expect([...new Set(silent)].sort()).toEqual(Object.keys(withoutHistory).sort());
});
