import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { parseAsId, parseAsOrder } from "@/lib/list-address";
import { keyIn, orderedBy } from "../fields";
import { type FrictionKind, frictionKinds } from "../vocabulary";

export const frictionViews = ["open", "answered", "resolved", "mine", "all"] as const;
export type FrictionView = (typeof frictionViews)[number];
export const frictionSorts = ["raised", "hours", "title", "number", "due"] as const;
export type FrictionSort = (typeof frictionSorts)[number];

export type FrictionFilter = {
  view: FrictionView;
  kind: FrictionKind | null;
  teamId: string | null;
  sort: FrictionSort;
  descending: boolean;
  after: readonly [string | number | null, string] | null;
  limit: number;
};

/** What the address of the list may say; what makes no sense falls back to what is open, longest first. */
export const frictionAddress = {
  show: parseAsStringLiteral(frictionViews).withDefault("open"),
  kind: parseAsStringLiteral(frictionKinds),
  team: parseAsId,
  sort: parseAsOrder(frictionSorts).withDefault({ by: "raised", descending: false }),
};

const read = createLoader(frictionAddress);

/** The address of the list as a typed filter. */
export function frictionFilter(query: Record<string, string | string[] | undefined>, limit = 50): FrictionFilter {
  const { show, kind, team, sort } = read(query);
  return {
    view: show,
    kind,
    teamId: team,
    sort: sort.by,
    descending: sort.descending,
    after: keyIn(query.after, keys[sort.by]),
    limit,
  };
}

/** A key must fit its column, or the database would refuse the page. */
const keys: Record<FrictionSort, z.ZodType<string | number | null>> = {
  raised: orderedBy.instant,
  due: orderedBy.instant.nullable(),
  hours: z.number(),
  number: orderedBy.count,
  title: orderedBy.text,
};
