import { nodesOf } from "./parse.mjs";

const NAMES = ["params", "searchParams", "nextUrl"];
const TEACH =
  "an address holds whatever anybody writes. Read it with readPath, readQuery or queryOf of lib/address.ts, and parse what it means in the filter of a room.";

/** What may stand for an address where it is handed over: `readPath(params)`, `readQuery(await searchParams)`. */
function handedOver(node) {
  if (node.type !== "CallExpression" || !["readPath", "readQuery"].includes(node.callee.name)) return [];
  const [given] = node.arguments;
  const raw = given?.type === "AwaitExpression" ? given.argument : given;
  return raw?.type === "MemberExpression" ? [raw.property] : [raw];
}

/** The names that a function is given its address under, and what types and objects call their parts. */
function declared(node) {
  if (node.type === "TSPropertySignature" || node.type === "ObjectProperty") return [node.key];
  const given = node.params?.flatMap((one) => (one.type === "ObjectPattern" ? one.properties : [])) ?? [];
  return given.map(({ value }) => value);
}

/** Pages and routes read their address in one way, so that nothing raw reaches a query: a broken id was a 500 before. */
export function* addressProblems(file) {
  if (!file.path.startsWith("app/")) return;
  const all = [...nodesOf(file.ast.program)];
  const fine = new Set(all.flatMap((node) => [...handedOver(node), ...declared(node)]));
  for (const node of all)
    if (node.type === "Identifier" && NAMES.includes(node.name) && !fine.has(node))
      yield { line: node.loc.start.line, message: `reads ${node.name} as it was written: ${TEACH}` };
}
