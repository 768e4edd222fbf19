import { z } from "zod";
import { isUuid } from "@/lib/id";
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

const wish = z.string().catch("");
/** The address of the list as a typed filter; what makes no sense falls back to what is open, longest first. */
export function frictionFilter(query: Record<string, string | string[] | undefined>, limit = 50): FrictionFilter {
  const of = (name: string) => wish.parse(query[name]);
  const sort = frictionSorts.find((word) => word === of("sort").replace(/^-/, ""));
  return {
    view: frictionViews.find((word) => word === of("show")) ?? "open",
    kind: frictionKinds.find((word) => word === of("kind")) ?? null,
    teamId: isUuid(of("team")) ? of("team") : null,
    sort: sort ?? "raised",
    descending: sort ? of("sort").startsWith("-") : false,
    after: keyIn(query.after, keys[sort ?? "raised"]),
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
