import { isTest } from "./house.mjs";
import { nodesOf } from "./parse.mjs";

/** Tools may load modules by hand; what the product runs may not. */
const TOOLING = /^(scripts|bench|e2e)\/|^[a-z.-]+\.config\.(ts|js|mjs)$/;
/** Parts of a package that its documentation does not name. */
const INSIDE = /^(@[^/]+\/)?[^./@][^/]*\/(?:.*\/)?(dist|src|cjs|esm|internal|compiled)(\/|$)/;
const LOADERS = ["createRequire", "getBuiltinModule"];
const CHANGERS = {
  Object: ["assign", "defineProperty", "defineProperties", "setPrototypeOf"],
  Reflect: ["set", "defineProperty", "setPrototypeOf"],
};

const isOurs = (source) => source.startsWith(".") || source.startsWith("@/");

/** Names that packages gave to this file. */
function foreignNames(ast) {
  const imports = ast.program.body.filter(({ type }) => type === "ImportDeclaration");
  return new Set(
    imports
      .filter(({ source }) => !isOurs(source.value))
      .flatMap(({ specifiers }) => specifiers.map((one) => one.local.name)),
  );
}

/** The members on the way to what a node changes, from the outermost: `a.prototype.b` is [a, prototype, b]. */
function pathOf(node) {
  if (node?.type === "Identifier") return [node.name];
  if (node?.type !== "MemberExpression") return [];
  return [...pathOf(node.object), node.property.name ?? node.property.value ?? ""];
}

/** What a node alters, as a path of names, or null. */
function altered(node) {
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression") return pathOf(node.left);
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  const [owner, name] = pathOf(node.callee);
  return Object.hasOwn(CHANGERS, owner ?? "") && CHANGERS[owner].includes(name)
    ? [...pathOf(node.arguments[0]), "*"]
    : null;
}

/** What goes against the grain of the packages that the product stands on: altering them, or reaching past their doors. */
export function* grainProblems(file) {
  if (TOOLING.test(file.path) || isTest(file.path)) return;
  const foreign = foreignNames(file.ast);
  for (const { source, line } of file.imports) {
    if (source === "node:diagnostics_channel" || source === "diagnostics_channel")
      yield { line, message: "listens inside of packages (diagnostics_channel): use what they offer for it." };
    if (!isOurs(source) && INSIDE.test(source))
      yield { line, message: `imports ${source} from the inside of a package: import what its documentation names.` };
  }
  for (const node of nodesOf(file.ast.program)) {
    const line = node.loc?.start.line;
    const way = altered(node);
    if (way && (way.slice(1).includes("prototype") || foreign.has(way[0])))
      yield {
        line,
        message: `alters ${way.join(".")}, which belongs to a package: use it as it is shipped, or another one.`,
      };
    if (node.type === "Identifier" && LOADERS.includes(node.name))
      yield { line, message: `loads a module past the bundler (${node.name}): import it.` };
    if (node.type === "JSXAttribute" && node.name.name === "dangerouslySetInnerHTML")
      yield { line, message: "writes text as markup (dangerouslySetInnerHTML): let React draw it." };
  }
}
