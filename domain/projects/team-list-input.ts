import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { keyIn, orderedBy } from "../fields";

export type TeamFilter = { mine: boolean; after: readonly [string, string] | null; limit: number };

/** What the address of the list of teams may say; what makes no sense falls back to all teams from the first one on. */
export const teamAddress = { whose: parseAsStringLiteral(["mine"] as const) };

const read = createLoader(teamAddress);

export const teamFilter = (query: Record<string, string | string[] | undefined>, limit = 30): TeamFilter => ({
  mine: read(query).whose === "mine",
  after: keyIn(query.after, orderedBy.text),
  limit,
});
