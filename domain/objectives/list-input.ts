import { z } from "zod";
import { isUuid } from "@/lib/id";
import { type SignalStatus, signalStatuses } from "../vocabulary";

export const objectiveSorts = ["due", "number", "title", "score", "confidence"] as const;
export type ObjectiveSort = (typeof objectiveSorts)[number];
export const objectiveLives = ["open", "closed", "all"] as const;

export type ObjectiveFilter = {
  life: (typeof objectiveLives)[number];
  status: SignalStatus | null;
  teamId: string | null;
  ownerId: string | null;
  briefId: string | null;
  themeId: string | null;
  sort: ObjectiveSort;
  descending: boolean;
  after: [string | number | null, string] | null;
  limit: number;
};

const wish = z.string().catch("");

/** The address of a list as a typed filter. What makes no sense falls back to the default instead of failing. */
export function objectiveFilter(query: Record<string, string | string[] | undefined>, limit = 50): ObjectiveFilter {
  const of = (name: string) => wish.parse(query[name]);
  const sort = of("sort").replace(/^-/, "");
  return {
    life: oneOf(objectiveLives, of("life")) ?? "open",
    status: oneOf(signalStatuses, of("status")),
    teamId: idOf(of("team")),
    ownerId: idOf(of("owner")),
    briefId: idOf(of("brief")),
    themeId: idOf(of("theme")),
    sort: oneOf(objectiveSorts, sort) ?? "number",
    descending: of("sort").startsWith("-"),
    after: keyOf(of("after")),
    limit,
  };
}

const oneOf = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null;

const idOf = (value: string) => (isUuid(value) ? value : null);

/** `?after=` is the JSON pair of the last row's sort value and id. */
function keyOf(value: string): ObjectiveFilter["after"] {
  try {
    const parsed = z
      .tuple([z.union([z.string(), z.number(), z.null()]), z.string().refine(isUuid)])
      .safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
