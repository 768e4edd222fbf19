import { z } from "zod";
import { keyIn, orderedBy } from "../fields";
import { type ReviewKind, reviewKinds } from "../vocabulary";

export const reviewViews = ["coming", "held"] as const;
export type ReviewFilter = {
  view: (typeof reviewViews)[number];
  kind: ReviewKind | null;
  after: readonly [string, string] | null;
  limit: number;
};

const wish = z.string().catch("");
const among = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null;

/** The address of the list as a typed filter; what makes no sense falls back instead of failing. */
export const reviewFilter = (query: Record<string, string | string[] | undefined>, limit = 50): ReviewFilter => ({
  view: among(reviewViews, wish.parse(query.view)) ?? "coming",
  kind: among(reviewKinds, wish.parse(query.kind)),
  after: keyIn(query.after, orderedBy.day),
  limit,
});
