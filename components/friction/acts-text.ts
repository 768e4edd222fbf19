import type { Acts } from "./triage-acts";

const flags = { take: "mayTake", up: "mayPassUp", wait: "mayWait" } as const;

/**
 * What may be done with an obstacle, as the value of an attribute of its row: lines without quotation marks, which a page
 * would have to write six characters each. Version, flags, raiser, then what it may be merged into, an id and its words each.
 */
export function writeActs({ of, raiser, options, ...may }: Acts): string {
  const flagged = Object.entries(flags).flatMap(([word, key]) => (may[key] ? [word] : []));
  return [of.version, flagged.join(" "), raiser, ...options.map(({ value, label }) => `${value} ${label}`)].join("\n");
}

/** The same back again; `of` without its version is known from the row. */
export function readActs(text: string, of: Omit<Acts["of"], "version">): Acts {
  const [version = "", flagged = "", raiser = "", ...options] = text.split("\n");
  const words = flagged.split(" ");
  return {
    of: { ...of, version: Number(version) },
    raiser,
    options: options.map((line) => ({ value: line.slice(0, 36), label: line.slice(37) })),
    mayTake: words.includes("take"),
    mayPassUp: words.includes("up"),
    mayWait: words.includes("wait"),
  };
}
