/** The order of the rooms of domain/: a room imports from itself and from the left only. A new room takes its place here. */
export const ROOMS =
  "access history people organizations strategy hypotheses briefs objectives projects friction dives resources pulse decisions reviews departures diagnosis".split(
    " ",
  );

/** Rooms whose files may have any name, since they are not made of reads and writes. */
const FREE = ["access", "history", "signals"];

/** components/: what knows no domain. */
export const PRIMITIVES = ["ui", "charts", "data-table", "form", "shell"];

/** The files of domain/ itself. */
const FOUNDATION = ["vocabulary", "fields"];

const words = ["rules", "input", "types", "queries", "commands", "actions"];
const pure = {
  rules: "pure",
  input: "pure",
  types: "pure",
  queries: "queries",
  commands: "commands",
  actions: "actions",
};

export const isTest = (file) => /\.(test|fixture|spec)\.[a-z]+$/.test(file) || file.startsWith("e2e/");

/** The word of the vocabulary that a file name of a domain room ends with, if any. */
export function wordOf(name) {
  const stem = name.replace(/\.[a-z]+$/, "");
  return words.find((word) => stem === word || (stem.endsWith(`-${word}`) && word !== "types"));
}

function domainKind(room, rest) {
  if (rest.length === 0) {
    const name = room.replace(/\.[a-z]+$/, "");
    return { kind: FOUNDATION.includes(name) ? "foundation" : name === "action" ? "wrapper" : "domain" };
  }
  if (room === "signals") return { kind: "signals", room };
  const word = wordOf(rest.at(-1));
  if (word) return { kind: pure[word], room };
  return { kind: FREE.includes(room) ? `${room}-file` : "unknown", room };
}

/** What a file is: the kind that the import table speaks of, and its room. */
export function classify(file) {
  const [top, second, ...rest] = file.split("/");
  if (top === "domain" && second) return domainKind(second, rest);
  if (top === "app") return { kind: ["api", "styleguide"].includes(second) ? second : "app" };
  if (top === "components")
    return PRIMITIVES.includes(second) ? { kind: "primitives", room: second } : { kind: "components", room: second };
  if (["db", "seed", "lib", "e2e", "bench", "scripts"].includes(top)) return { kind: top };
  return { kind: "root" };
}

export const isLeftOrSame = (room, of) =>
  room === of || !ROOMS.includes(of) || ROOMS.indexOf(room) <= ROOMS.indexOf(of);
