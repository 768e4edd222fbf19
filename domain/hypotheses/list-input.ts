import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { parseAsId, parseAsOrder } from "@/lib/list-address";
import { keyIn } from "../fields";
import { hypothesisStatuses } from "../vocabulary";

export const betSorts = ["belief", "number", "statement", "test", "status"] as const;
export type BetSort = (typeof betSorts)[number];
export const betStates = ["undecided", "all", ...hypothesisStatuses] as const;

export type HypothesisFilter = {
  status: (typeof betStates)[number];
  themeId: string | null;
  ownerId: string | null;
  sort: BetSort;
  descending: boolean;
  /** What the last bet of the page before is ordered by, and its id. */
  after: readonly [string | number, string] | null;
  limit: number;
};

/** What the address of the list may say; what makes no sense falls back to the default. */
export const betAddress = {
  status: parseAsStringLiteral(betStates).withDefault("all"),
  theme: parseAsId,
  owner: parseAsId,
  sort: parseAsOrder(betSorts).withDefault({ by: "belief", descending: false }),
};

const read = createLoader(betAddress);

/** The address of the list as a typed filter. */
export function hypothesisFilter(query: Record<string, string | string[] | undefined>, limit = 50): HypothesisFilter {
  const { status, theme, owner, sort } = read(query);
  return {
    status,
    themeId: theme,
    ownerId: owner,
    sort: sort.by,
    descending: sort.descending,
    after: keyIn(query.after, z.union([z.string().max(400), z.number()])),
    limit,
  };
}
