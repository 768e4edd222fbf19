import { isTest } from "./house.mjs";
import { nodesOf } from "./parse.mjs";

const TOOLING = /^(scripts|bench|e2e|seed)\/|\.test\.(ts|tsx|mjs)$|^[a-z.-]+\.config\.(ts|js|mjs)$/;
const ENV = /^(lib\/env\.ts|server\.mjs)$/;
const CLOCK = /^(lib\/(clock|id)\.ts|domain\/access\/)/;
/** The setting of the tenant, and words of the vocabulary in CHECK constraints: neither ever holds input. */
const RAW = /^db\/(tenancy|reading|schema\/words)\.ts$/;

/** The bundler replaces these by constants, so they are not settings. */
const CONSTANTS = ["NODE_ENV", "NEXT_RUNTIME", "NEXT_PHASE"];

const isMember = (node, object, property) =>
  node.type === "MemberExpression" && node.object.name === object && (!property || node.property.name === property);

const checks = [
  {
    exempt: /^$/,
    hit: (node) => node.type === "TSAnyKeyword",
    message: "says `any`: name the shape, or take `unknown` and look before use.",
  },
  {
    exempt: new RegExp(`${TOOLING.source}|${ENV.source}`),
    hit: (node, parent) => isMember(node, "process", "env") && !CONSTANTS.includes(parent?.property?.name),
    message: "reads process.env: settings are typed and checked in lib/env.ts; call env().",
  },
  {
    exempt: new RegExp(`${TOOLING.source}|${CLOCK.source}`),
    tests: true,
    hit: (node) =>
      (node.type === "NewExpression" && node.callee.name === "Date" && node.arguments.length === 0) ||
      (node.type === "CallExpression" && isMember(node.callee, "Date", "now")),
    message: "reads the clock: take `now` as a parameter, from now() of lib/clock.ts at the edge.",
  },
  {
    exempt: /^$/,
    hit: (node) => node.type === "JSXAttribute" && node.name.name === "style",
    message: "has a style attribute, which the content security policy refuses: use a class, or attributes in SVG.",
  },
  {
    exempt: new RegExp(`${TOOLING.source}|${RAW.source}`),
    tests: true,
    hit: (node) => isMember(node, "sql", "raw"),
    message:
      "uses sql.raw: build the statement with sql`` and parameters; only the setting of the tenant in db/tenancy.ts is raw.",
  },
];

/** What the code itself may not say. */
export function* codeProblems(file) {
  const active = checks.filter((check) => !check.exempt.test(file.path) && !(check.tests && isTest(file.path)));
  const parents = new Map();
  for (const node of nodesOf(file.ast.program)) {
    if (node.type === "MemberExpression") parents.set(node.object, node);
    for (const { hit, message } of active)
      if (hit(node, parents.get(node))) yield { line: node.loc.start.line, message };
  }
}
