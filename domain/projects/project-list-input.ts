import { createLoader, parseAsStringLiteral } from "nuqs/server";
import type { z } from "zod";
import { type ListOrder, parseAsId, parseAsOrder } from "@/lib/list-address";
import { keyIn, orderedBy } from "../fields";

export const projectSorts = ["due", "number", "title"] as const;
export type ProjectSort = (typeof projectSorts)[number];

export type ProjectFilter = {
  life: "open" | "ended";
  teamId: string | null;
  sort: ProjectSort;
  descending: boolean;
  after: readonly [string | number | null, string] | null;
  limit: number;
};

const keys: Record<ProjectSort, z.ZodType<string | number | null>> = {
  due: orderedBy.optionalDay,
  number: orderedBy.count,
  title: orderedBy.text,
};

/** What the address of the list may say. */
export const projectAddress = {
  life: parseAsStringLiteral(["open", "ended"] as const).withDefault("open"),
  team: parseAsId,
  sort: parseAsOrder(projectSorts),
};

const read = createLoader(projectAddress);

/** The address of the list, for its page and its file alike: what runs by its date, what has ended the newest first. */
export function projectFilter(query: Record<string, string | string[] | undefined>, limit = 50): ProjectFilter {
  const { life, team, sort } = read(query);
  const order: ListOrder<ProjectSort> = sort ?? {
    by: life === "open" ? "due" : "number",
    descending: life === "ended",
  };
  return {
    life,
    teamId: team,
    sort: order.by,
    descending: order.descending,
    after: keyIn(query.after, keys[order.by]),
    limit,
  };
}
