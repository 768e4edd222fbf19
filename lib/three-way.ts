/**
 * Two people changed one thing from the same start. What only one of them touched is theirs to say; where both said
 * the same there is nothing to ask; only where both said different things a person has to choose.
 */
export type Verdict = "mine" | "theirs" | "ask";

/** `base` is missing where nobody knows what was shown: then only a difference is asked. */
export function judge(base: unknown, mine: unknown, theirs: unknown): Verdict {
  if (isSame(mine, theirs)) return "theirs";
  if (base === undefined) return "ask";
  if (isSame(mine, base)) return "theirs";
  return isSame(theirs, base) ? "mine" : "ask";
}

/** Values as a form means them: an empty text is nothing, rows left empty at the end are not there, chosen ids have no order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(meant(one)) === JSON.stringify(meant(other));
}

const isName = (value: unknown) => typeof value === "string" && /^([0-9a-f-]{36}|KT\d+)$/.test(value);

function meant(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return null;
  if (!Array.isArray(value)) return value;
  const rows = value.map(meant);
  while (rows.length > 0 && rows.at(-1) === null) rows.pop();
  return rows.length > 0 && rows.every(isName) ? rows.toSorted() : rows;
}
