import { classify } from "./house.mjs";
import { nodesOf, resolveImport } from "./parse.mjs";

const WRAPPERS = ["action", "accountAction", "publicAction"];
const TEACH =
  'Every export of a "use server" file is a public endpoint, callable on any path: build it with action(), accountAction() or publicAction() of domain/action.ts.';

/** The name that a call begins with: `action` in action(schema, run) and in action(schema)(run). */
function calleeOf(node) {
  let at = node;
  while (at?.type === "CallExpression") at = at.callee;
  return at?.type === "Identifier" && node?.type === "CallExpression" ? at.name : null;
}

function wrappersOf(file) {
  const names = new Set();
  for (const node of file.ast.program.body) {
    if (
      node.type !== "ImportDeclaration" ||
      resolveImport(file.path, node.source.value, () => false) !== "domain/action.ts"
    )
      continue;
    for (const { imported, local } of node.specifiers) if (WRAPPERS.includes(imported?.name)) names.add(local.name);
  }
  return names;
}

function* exportProblems(file, wrappers) {
  for (const node of file.ast.program.body) {
    const line = node.loc.start.line;
    if (node.type === "ExportAllDeclaration" || node.type === "ExportDefaultDeclaration")
      yield { line, message: `exports without a name. ${TEACH}` };
    if (node.type !== "ExportNamedDeclaration" || node.exportKind === "type") continue;
    const made = node.declaration?.type === "VariableDeclaration" ? node.declaration.declarations : null;
    if (!made) yield { line, message: `exports something that is not a wrapped constant. ${TEACH}` };
    for (const one of made ?? [])
      if (!wrappers.has(calleeOf(one.init))) yield { line, message: `exports ${one.id.name} bare. ${TEACH}` };
  }
}

/** Server actions live in actions.ts and are all built with the one wrapper. */
export function* actionProblems(file) {
  const isServerFile = file.directives.includes("use server");
  const { kind } = classify(file.path);
  if (kind === "actions" && !isServerFile)
    yield { line: 1, message: 'is an actions file without "use server" at its top.' };
  if (isServerFile && !["actions", "styleguide"].includes(kind))
    yield { line: 1, message: 'says "use server" outside of a room\'s actions.ts.' };
  if (isServerFile) yield* exportProblems(file, wrappersOf(file));
  for (const node of nodesOf(file.ast.program.body))
    if (node.type === "Directive" && node.value.value === "use server")
      yield { line: node.loc.start.line, message: `has an inline action. ${TEACH}` };
}
