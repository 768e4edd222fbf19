/**
 * Names in a hand-written subquery that bind to its own table instead of the one outside: drizzle leaves the table's name
 * away from columns in the fields of a `select` on one table, so that `c.measure_id = ${measures.id}` inside becomes
 * `c.measure_id = "id"`, which is the subquery's own id. Write such columns with `qualified()` (`db/qualified.ts`).
 */
export function looseNames(written: string): string[] {
  const statement = written.replace(/'[^']*'/g, "''");
  const found: string[] = [];
  for (const start of statement.matchAll(/\(\s*(?:select|with)\b/gi)) {
    const inner = ownWords(statement.slice(start.index + 1, endOf(statement, start.index)));
    // What drizzle writes itself has its table in quotes; there a bare name is right.
    if (!/\bfrom\s+[a-z_]/i.test(inner)) continue;
    for (const { 0: name, index } of inner.matchAll(/(?<![.\w"])"\w+"(?!\s*\.|")/g))
      if (!/\b(?:as|from|join|over)\s+$/i.test(inner.slice(0, index))) found.push(name);
  }
  return found;
}

/** A subquery without the ones inside it, which are looked at on their own. */
function ownWords(inner: string): string {
  let own = inner;
  for (const nested of inner.matchAll(/\(\s*(?:select|with)\b/gi)) {
    const end = endOf(inner, nested.index);
    own = own.slice(0, nested.index) + " ".repeat(end - nested.index) + own.slice(end);
  }
  return own;
}

/** Where the parenthesis that opens at `from` closes. */
function endOf(statement: string, from: number): number {
  let depth = 0;
  for (let at = from; at < statement.length; at++) {
    if (statement[at] === "(") depth++;
    else if (statement[at] === ")" && --depth === 0) return at;
  }
  return statement.length;
}
