import { z } from "zod";
import { isUuid } from "@/lib/id";
import { keyIn, orderedBy } from "../fields";
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
  after: readonly [string | number | null, string] | null;
  limit: number;
};

const wish = z.string().catch("");

/** The address of a list as a typed filter. What makes no sense falls back to the default instead of failing. */
export function objectiveFilter(query: Record<string, string | string[] | undefined>, limit = 50): ObjectiveFilter {
  const of = (name: string) => wish.parse(query[name]);
  const sort = oneOf(objectiveSorts, of("sort").replace(/^-/, "")) ?? "number";
  return {
    life: oneOf(objectiveLives, of("life")) ?? "open",
    status: oneOf(signalStatuses, of("status")),
    teamId: idOf(of("team")),
    ownerId: idOf(of("owner")),
    briefId: idOf(of("brief")),
    themeId: idOf(of("theme")),
    sort,
    descending: of("sort").startsWith("-"),
    after: keyIn(query.after, keys[sort]),
    limit,
  };
}

const oneOf = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null;

const idOf = (value: string) => (isUuid(value) ? value : null);

const keys: Record<ObjectiveSort, z.ZodType<string | number | null>> = {
  due: orderedBy.day,
  number: orderedBy.count,
  title: orderedBy.text,
  score: orderedBy.value,
  confidence: orderedBy.value,
};
