import path from "node:path";
import { parse } from "@babel/parser";

const modules = /\.(tsx?|mjs|js)$/;

/** Visits every node below `node`, parents first. */
export function* nodesOf(node) {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  else if (node && typeof node.type === "string") {
    yield node;
    for (const [key, value] of Object.entries(node))
      if (value && typeof value === "object" && key !== "loc" && !key.endsWith("Comments")) yield* nodesOf(value);
  }
}

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === "type" ||
  exportKind === "type" ||
  (specifiers.length > 0 && specifiers.every((one) => one.importKind === "type" || one.exportKind === "type"));

function importsOf(ast) {
  const found = [];
  for (const node of nodesOf(ast.program)) {
    const line = node.loc?.start.line;
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && node.source)
      found.push({ source: node.source.value, typeOnly: isTypeOnly(node), line });
    if (node.type === "ImportExpression" && node.source.type === "StringLiteral")
      found.push({ source: node.source.value, typeOnly: false, line });
    if (node.type === "CallExpression" && node.callee.type === "Import" && node.arguments[0]?.type === "StringLiteral")
      found.push({ source: node.arguments[0].value, typeOnly: false, line });
  }
  return found;
}

/** A file as the rules see it: its lines, its imports and its syntax tree. */
export function parseFile(file, text) {
  const plugins = [...(/\.tsx?$/.test(file) ? ["typescript"] : []), ...(/x$/.test(file) ? ["jsx"] : [])];
  const ast = parse(text, { sourceType: "module", plugins, createImportExpressions: true });
  const directives = ast.program.directives.map((one) => one.value.value);
  return { path: file, lines: text.trimEnd().split("\n").length, ast, directives, imports: importsOf(ast) };
}

/** The file of ours that an import means, or null for a package. */
export function resolveImport(from, source, has) {
  if (!source.startsWith("@/") && !source.startsWith(".")) return null;
  const base = source.startsWith("@/") ? source.slice(2) : path.posix.join(path.posix.dirname(from), source);
  if (modules.test(base) || has(base)) return base;
  const ends = [".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return ends.map((end) => base + end).find(has) ?? `${base}.ts`;
}
