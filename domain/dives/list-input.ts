import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { parseAsId } from "@/lib/list-address";
import { keyIn, orderedBy } from "../fields";
import { type DiveState, diveStates } from "../vocabulary";

export type DiveFilter = {
  state: DiveState | null;
  teamId: string | null;
  after: readonly [string, string] | null;
  limit: number;
};

/** What the address of the list of dives may say; what makes no sense falls back instead of failing. */
export const diveAddress = { state: parseAsStringLiteral(diveStates), team: parseAsId };

const read = createLoader(diveAddress);

export function diveFilter(query: Record<string, string | string[] | undefined>, limit = 50): DiveFilter {
  const { state, team } = read(query);
  return { state, teamId: team, after: keyIn(query.after, orderedBy.day), limit };
}
