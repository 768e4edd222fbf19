import { isTest } from "./house.mjs";
import { nodesOf, resolveImport } from "./parse.mjs";

/** The catalog of all limits as they come with the product is meant to show those. */
const CATALOG = ["thresholdPaths"];

/** Functions of the domain that take limits, and the usual ones where none are given: file and name to place of the limits. */
function takingLimits(files) {
  const found = new Map();
  for (const { path, ast } of files) {
    if (!path.startsWith("domain/") || isTest(path)) continue;
    for (const node of nodesOf(ast.program)) {
      const [name, params] =
        node.type === "FunctionDeclaration"
          ? [node.id.name, node.params]
          : node.type === "VariableDeclarator" && node.init?.type === "ArrowFunctionExpression"
            ? [node.id.name, node.init.params]
            : [];
      const at = params?.findIndex((one) => one.type === "AssignmentPattern" && isUsual(one.right)) ?? -1;
      if (at >= 0 && !CATALOG.includes(name)) found.set(`${path} ${name}`, at);
    }
  }
  return found;
}

const isUsual = (node) => (node.object ?? node).name === "DEFAULT_THRESHOLDS";

/** Calls outside the signals that leave the limits away: what the organization has set would not count there. */
export function* thresholdProblems(files, has) {
  const taking = takingLimits(files);
  for (const { path, ast } of files) {
    if (!/^(app|components|domain)\//.test(path) || path.startsWith("domain/signals/") || isTest(path)) continue;
    const ours = ast.program.body.filter(({ type }) => type === "ImportDeclaration");
    const known = new Map(
      ours.flatMap(({ source, specifiers }) =>
        specifiers.map(({ local }) => [local.name, `${resolveImport(path, source.value, has)} ${local.name}`]),
      ),
    );
    for (const node of nodesOf(ast.program)) {
      const name = node.type === "CallExpression" && node.callee.name;
      if (name && node.arguments.length <= (taking.get(known.get(name)) ?? -1))
        yield {
          path,
          line: node.loc.start.line,
          message: `calls ${name} without the organization's limits: pass thresholdsOf(actor.org.settings).`,
        };
    }
  }
}
