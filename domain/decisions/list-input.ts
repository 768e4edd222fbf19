import { z } from "zod";
import { isUuid } from "@/lib/id";
import { type DecisionKind, decisionKinds, type LessonState, lessonStates } from "../vocabulary";

export const decisionViews = ["all", "waiting", "revisit"] as const;
export type DecisionFilter = {
  view: (typeof decisionViews)[number];
  kind: DecisionKind | null;
  after: [string, string] | null;
  limit: number;
};
export type LessonFilter = { state: LessonState | null; after: [string, string] | null; limit: number };

type Query = Record<string, string | string[] | undefined>;

const wish = z.string().catch("");
const among = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null;

/** The address of a list as a typed filter; what makes no sense falls back instead of failing. */
export const decisionFilter = (query: Query, limit = 50): DecisionFilter => ({
  view: among(decisionViews, wish.parse(query.view)) ?? "all",
  kind: among(decisionKinds, wish.parse(query.kind)),
  after: keyOf(wish.parse(query.after)),
  limit,
});

export const lessonFilter = (query: Query, limit = 50): LessonFilter => ({
  state: among(lessonStates, wish.parse(query.state)),
  after: keyOf(wish.parse(query.after)),
  limit,
});

/** `?after=` is the JSON pair of the last row's day or instant and its id. */
function keyOf(value: string): [string, string] | null {
  try {
    const parsed = z.tuple([z.string(), z.string().refine(isUuid)]).safeParse(JSON.parse(value));
    return parsed.success && !Number.isNaN(Date.parse(parsed.data[0])) ? parsed.data : null;
  } catch {
    return null;
  }
}
