import { z } from "zod";
import { isUuid } from "@/lib/id";
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

/** The address of the list as a typed filter; what makes no sense falls back to the default. */
export function hypothesisFilter(query: Record<string, string | string[] | undefined>, limit = 50): HypothesisFilter {
  const of = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const sort = of("sort");
  return {
    status: betStates.find((one) => one === of("status")) ?? "all",
    themeId: isUuid(of("theme")) ? of("theme") : null,
    ownerId: isUuid(of("owner")) ? of("owner") : null,
    sort: betSorts.find((one) => one === sort.replace(/^-/, "")) ?? "belief",
    descending: sort.startsWith("-"),
    after: keyIn(query.after, z.union([z.string().max(400), z.number()])),
    limit,
  };
}
