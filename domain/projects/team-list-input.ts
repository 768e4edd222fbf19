import { z } from "zod";
import { isUuid } from "@/lib/id";

export type TeamFilter = { mine: boolean; after: [string, string] | null; limit: number };

/** The address of the list of teams; what makes no sense falls back to all teams from the first one on. */
export const teamFilter = (query: Record<string, string | string[] | undefined>, limit = 30): TeamFilter => ({
  mine: query.whose === "mine",
  after: keyOf(z.string().catch("").parse(query.after)),
  limit,
});

/** `?after=` is the JSON pair of the last row's name and its id. */
function keyOf(value: string): [string, string] | null {
  try {
    const parsed = z.tuple([z.string().max(200), z.string().refine(isUuid)]).safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
