import { z } from "zod";
import { isUuid } from "@/lib/id";
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

const wish = z.string().catch("");

/** The address of the list, for its page and its file alike: what runs by its date, what has ended the newest first. */
export function projectFilter(query: Record<string, string | string[] | undefined>, limit = 50): ProjectFilter {
  const of = (name: string) => wish.parse(query[name]);
  const life = of("life") === "ended" ? ("ended" as const) : ("open" as const);
  const asked = projectSorts.find((word) => word === of("sort").replace(/^-/, ""));
  const sort = asked ?? (life === "open" ? "due" : "number");
  return {
    life,
    teamId: isUuid(of("team")) ? of("team") : null,
    sort,
    descending: asked ? of("sort").startsWith("-") : life === "ended",
    after: keyIn(query.after, keys[sort]),
    limit,
  };
}
