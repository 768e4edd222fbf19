import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { keyIn, orderedBy } from "../fields";
import { type ReviewKind, reviewKinds } from "../vocabulary";

export const reviewViews = ["coming", "held"] as const;
export type ReviewFilter = {
  view: (typeof reviewViews)[number];
  kind: ReviewKind | null;
  after: readonly [string, string] | null;
  limit: number;
};

/** What the address of the list may say; what makes no sense falls back instead of failing. */
export const reviewAddress = {
  view: parseAsStringLiteral(reviewViews).withDefault("coming"),
  kind: parseAsStringLiteral(reviewKinds),
};

const read = createLoader(reviewAddress);

/** The address of the list as a typed filter. */
export const reviewFilter = (query: Record<string, string | string[] | undefined>, limit = 50): ReviewFilter => ({
  ...read(query),
  after: keyIn(query.after, orderedBy.day),
  limit,
});
