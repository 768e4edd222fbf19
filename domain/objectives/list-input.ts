import { createLoader, parseAsStringLiteral } from "nuqs/server";
import type { z } from "zod";
import { parseAsId, parseAsOrder } from "@/lib/list-address";
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

/** What the address of the list may say. What makes no sense falls back to the default instead of failing. */
export const objectiveAddress = {
  life: parseAsStringLiteral(objectiveLives).withDefault("open"),
  status: parseAsStringLiteral(signalStatuses),
  team: parseAsId,
  owner: parseAsId,
  brief: parseAsId,
  theme: parseAsId,
  sort: parseAsOrder(objectiveSorts).withDefault({ by: "number", descending: false }),
};

const read = createLoader(objectiveAddress);

/** The address of the list as a typed filter. */
export function objectiveFilter(query: Record<string, string | string[] | undefined>, limit = 50): ObjectiveFilter {
  const { life, status, team, owner, brief, theme, sort } = read(query);
  return {
    life,
    status,
    teamId: team,
    ownerId: owner,
    briefId: brief,
    themeId: theme,
    sort: sort.by,
    descending: sort.descending,
    after: keyIn(query.after, keys[sort.by]),
    limit,
  };
}

const keys: Record<ObjectiveSort, z.ZodType<string | number | null>> = {
  due: orderedBy.day,
  number: orderedBy.count,
  title: orderedBy.text,
  score: orderedBy.value,
  confidence: orderedBy.value,
};
