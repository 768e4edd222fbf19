import { classify, isLeftOrSame, isTest, ROOMS } from "./house.mjs";
import { resolveImport } from "./parse.mjs";

const DATABASE = /^(drizzle-orm|postgres|pg)(\/|$)/;
const FRAMEWORK = /^(next|next-auth|react|react-dom)(\/|$)/;
const NEXT = /^next(-auth)?(\/|$)/;
/** What says how a value is written and read: schemas of forms, parsers of addresses. */
const PURE = /^(zod(\/|$)|nuqs\/server$)/;
const IMPURE = /^lib\/(env|clock|log)\.ts$/;
const GATE =
  /^domain\/access\/(session|auth|policy|actor|actions|input|demo|or-not-found|request-origin|.*-?queries)\.ts$/;
const PREDICATES = /^domain\/access\/(policy|actor|assert-can)\.ts$/;

const core = ["foundation", "signals", "pure", "lib"];
const io = [...core, "db", "queries", "access-file", "history-file"];

/** What a refused import is, in words. */
const WORDS = {
  styleguide: "is the styleguide",
  db: "is the database layer",
  seed: "is a seed",
  pure: "is a rule or an input of a room",
  signals: "is a signal of the domain",
  foundation: "is the domain's own vocabulary",
  wrapper: "is the wrapper of server actions",
  "access-file": "is inside the gate (what others see of it: session, auth, policy, actor, input, actions, queries)",
  "history-file": "is inside the history",
  queries: "reads the database",
  commands: "writes to the database",
  actions: "is a public endpoint",
  app: "is a route",
  api: "is an API route",
  primitives: "is a primitive component",
  components: "is a component of a room",
  lib: "is plumbing",
  scripts: "is tooling",
  bench: "is tooling",
  e2e: "is a story of the tests",
  unknown: "has no place in its room",
};

/** Who may import whom: kinds of files, packages that are refused, and the sentence that says where the line belongs. */
const TABLE = {
  app: {
    kinds: ["app", "components", "primitives", "queries", "actions", ...core],
    files: GATE,
    packages: DATABASE,
    teach: "A route gates, reads and shows: ask a query of the room, change things through its actions.",
  },
  styleguide: {
    kinds: ["styleguide", "app", "components", "primitives", "wrapper", ...core],
    packages: DATABASE,
    teach: "The styleguide shows primitives in every state; it reads and writes nothing.",
  },
  api: {
    kinds: ["api", "queries", "commands", "access-file", "history-file", "wrapper", ...core],
    packages: DATABASE,
    teach: "An API route turns a token into an actor and calls the same queries and commands as the forms do.",
  },
  pure: {
    kinds: core,
    files: PREDICATES,
    notFiles: IMPURE,
    packages: { only: PURE },
    teach:
      "Rules and inputs are pure: `now`, ids and rows come in as values. Move what reads or writes to queries or commands.",
  },
  signals: {
    kinds: ["signals", "foundation", "lib"],
    notFiles: IMPURE,
    packages: { only: /^zod(\/|$)/ },
    teach: "A signal is a pure function of its inputs: load them in queries.ts and pass them in.",
  },
  queries: {
    kinds: io,
    packages: NEXT,
    teach: "Queries take an actor and return view rows; they know no request, no cookie and no command.",
  },
  commands: {
    kinds: [...io, "commands"],
    notFiles: /^domain\/access\/session\.ts$/,
    packages: FRAMEWORK,
    teach: "Commands take an actor and an input; redirecting and revalidating belong to actions.ts.",
  },
  actions: {
    kinds: ["wrapper", "commands", "access-file", "queries", ...core],
    ownRoom: ["commands", "queries"],
    packages: DATABASE,
    teach: "An action is form to command to answer: call the command of its own room, which calls others itself.",
  },
  wrapper: {
    kinds: [...core, "access-file"],
    packages: DATABASE,
    teach: "The wrapper knows the gate and the errors, nothing of a room.",
  },
  "access-file": { kinds: io, notFiles: /^domain\/access\/actions\.ts$/, teach: "The gate stands left of every room." },
  "history-file": { kinds: io, packages: FRAMEWORK, teach: "History is written by commands inside their transaction." },
  foundation: {
    kinds: ["foundation", "lib"],
    packages: { only: /^zod(\/|$)/ },
    teach: "What every room stands on imports no room.",
  },
  db: {
    kinds: ["db", "lib"],
    files: /^domain\/vocabulary\.ts$/,
    packages: FRAMEWORK,
    teach: "The database layer remembers and decides nothing: only the vocabulary of domain/ is known here.",
  },
  seed: {
    kinds: ["db", "seed", "queries", "commands", "access-file", "history-file", ...core],
    packages: FRAMEWORK,
    teach: "Seeds use tables and commands.",
  },
  primitives: {
    kinds: ["primitives", "lib"],
    packages: DATABASE,
    teach: "Primitives know no domain: pass words and values in as props, or make it a component of its room.",
  },
  components: {
    kinds: ["components", "primitives", "actions", ...core],
    files: PREDICATES,
    typesOf: ["queries", "access-file"],
    packages: DATABASE,
    teach: "Components get their rows as props; only types may come from queries.",
  },
  lib: { kinds: ["lib"], teach: "lib/ knows nothing of ours: pass what it needs as a parameter." },
  e2e: { kinds: ["e2e", "lib"], packages: DATABASE, teach: "Stories go through the UI and the API, as a person does." },
};

const refusesPackage = (rule, name) => {
  if (!rule || name.startsWith("node:") || name === "server-only" || name === "client-only") return false;
  return rule.only ? !rule.only.test(name) : rule.test(name);
};

/** React's `cache` keeps a query to once per request; nothing else of React is needed there. */
const allowsCache = (from, name) => name === "react" && ["queries", "access-file"].includes(from.kind);

function judgeTarget(from, rule, target, typeOnly) {
  const to = classify(target);
  if (isTest(target) && from.kind !== "e2e") return "is a test's file";
  if (target === "db/client.ts" && from.kind !== "db")
    return "is the raw connection: only withOrg, withAccount and withIdentity of db/tenancy open it";
  if (
    target === "db/schema/identity.ts" &&
    !["db", "seed"].includes(from.kind) &&
    !["access", "organizations"].includes(from.room)
  )
    return "holds the tables without a tenant, which only domain/access and domain/organizations may read";
  const byFile = rule.files?.test(target) || (typeOnly && rule.typesOf?.includes(to.kind));
  if (!typeOnly && rule.notFiles?.test(target)) return "does I/O or belongs to a request";
  if (!byFile && !rule.kinds.includes(to.kind)) return WORDS[to.kind] ?? "is outside of the rooms";
  if (rule.ownRoom?.includes(to.kind) && to.room !== from.room) return `belongs to another room (${to.room})`;
  if (ROOMS.includes(from.room) && ROOMS.includes(to.room) && !isLeftOrSame(to.room, from.room))
    return `is to the right of ${from.room} (order: ${ROOMS.slice(ROOMS.indexOf(from.room), ROOMS.indexOf(to.room) + 1).join(" < ")})`;
  return null;
}

/** The import table of the house. */
export function* importProblems(file, has) {
  if (isTest(file.path) && !file.path.startsWith("e2e/")) return;
  const from = classify(file.path);
  const rule = TABLE[from.kind];
  if (!rule) return;
  for (const { source, typeOnly, line } of file.imports) {
    const target = resolveImport(file.path, source, has);
    const reason = target
      ? judgeTarget(from, rule, target, typeOnly)
      : !typeOnly &&
        refusesPackage(rule.packages, source) &&
        !allowsCache(from, source) &&
        "is not for this kind of file";
    if (reason) yield { line, message: `imports ${source}, which ${reason}. ${rule.teach}` };
  }
}
