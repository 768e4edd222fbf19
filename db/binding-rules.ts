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

/**
 * Where a statement compares two tables' organizations with each other. Each table carries the organization of whoever
 * asks itself (`b.org_id = $1`): the plans are the same, and only this form lets a distributed PostgreSQL send the
 * statement to one node. The register of organizations is no tenant's and may be joined.
 */
export const borrowedOrganizations = (written: string): string[] =>
  [...written.matchAll(/(?:"?\w+"?\.)?"?\borg_id"?\s*=\s*"?\w+"?\."?org_id\b"?/gi)].map(([found]) => found);

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
