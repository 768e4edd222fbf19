import { z } from "zod";
import { isUuid } from "@/lib/id";
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
  after: [string | number | null, string] | null;
  limit: number;
};

const wish = z.string().catch("");
const pair = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string().refine(isUuid)]);

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
    after: keyOf(of("after"), sort ?? "raised"),
    limit,
  };
}

/** A key must fit its column, or the database would refuse the page. */
const fits: Record<FrictionSort, (value: string | number | null) => boolean> = {
  raised: isInstant,
  due: (value) => value === null || isInstant(value),
  hours: (value) => typeof value === "number",
  number: (value) => Number.isInteger(value),
  title: (value) => typeof value === "string",
};

function isInstant(value: string | number | null): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

function keyOf(value: string, sort: FrictionSort): FrictionFilter["after"] {
  try {
    const parsed = pair.safeParse(JSON.parse(value));
    return parsed.success && fits[sort](parsed.data[0]) ? parsed.data : null;
  } catch {
    return null;
  }
}
