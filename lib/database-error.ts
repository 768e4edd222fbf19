/** What may be said of an error of the database: the statement's name, its state, the rule it broke. Never a value. */
export type DatabaseFacts = { statement: string; state: string; rule: string | null };

type Raw = { code?: unknown; query?: unknown; constraint_name?: unknown; constraint?: unknown; cause?: unknown };

const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null;

/** The SQLSTATE or driver code of an error, which drizzle wraps as its cause. Empty where there is none. */
export function stateOf(error: unknown): string {
  if (!isObject(error)) return "";
  const own = typeof error.code === "string" ? error.code : "";
  return own || (isObject(error.cause) ? stateOf(error.cause) : "");
}

/**
 * An error of the database without anything that somebody typed: its message, its detail and drizzle's own text hold the
 * values of the statement. Null for an error that has nothing to do with the database.
 */
export function factsOf(error: unknown): DatabaseFacts | null {
  if (!isObject(error)) return null;
  const state = stateOf(error);
  const query = [error.query, isObject(error.cause) ? error.cause.query : undefined].find(
    (one) => typeof one === "string",
  );
  if (query === undefined && !/^[0-9A-Z]{5}$/.test(state)) return null;
  const cause = isObject(error.cause) ? error.cause : error;
  const rule = cause.constraint_name ?? cause.constraint;
  return {
    statement: nameOf(String(query ?? "")),
    state: state || "none",
    rule: typeof rule === "string" ? rule : null,
  };
}

/** `select objectives`: the verb and the first table. */
export function nameOf(query: string): string {
  const verb = /^\s*(?:with\b[\s\S]*?\b)?(select|insert|update|delete|set|begin|commit)\b/i
    .exec(query)?.[1]
    ?.toLowerCase();
  const table = /\b(?:from|into|update)\s+((?:"?[a-z_]+"?\.)?"?[a-z_]+"?)/i.exec(query)?.[1]?.replaceAll('"', "");
  return [verb ?? "statement", table].filter(Boolean).join(" ");
}
