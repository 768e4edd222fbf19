import { keyIn, orderedBy } from "../fields";

export type TeamFilter = { mine: boolean; after: readonly [string, string] | null; limit: number };

/** The address of the list of teams; what makes no sense falls back to all teams from the first one on. */
export const teamFilter = (query: Record<string, string | string[] | undefined>, limit = 30): TeamFilter => ({
  mine: query.whose === "mine",
  after: keyIn(query.after, orderedBy.text),
  limit,
});
