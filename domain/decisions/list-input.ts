import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { isUuid } from "@/lib/id";
import { keyIn, orderedBy } from "../fields";
import { type DecisionKind, decisionKinds, type LessonState, lessonStates } from "../vocabulary";
import { recordedKinds } from "./rules";

export const decisionViews = ["all", "waiting", "revisit"] as const;
export type DecisionFilter = {
  view: (typeof decisionViews)[number];
  kind: DecisionKind | null;
  after: readonly [string, string] | null;
  limit: number;
};
export type LessonFilter = { state: LessonState | null; after: readonly [string, string] | null; limit: number };

type Query = Record<string, string | string[] | undefined>;

const wish = z.string().catch("");
const among = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null;

/** What the addresses of the two lists may say; what makes no sense falls back instead of failing. */
export const decisionAddress = {
  view: parseAsStringLiteral(decisionViews).withDefault("all"),
  kind: parseAsStringLiteral(decisionKinds),
};
export const lessonAddress = { state: parseAsStringLiteral(lessonStates) };

const readDecisions = createLoader(decisionAddress);
const readLessons = createLoader(lessonAddress);

export const decisionFilter = (query: Query, limit = 50): DecisionFilter => ({
  ...readDecisions(query),
  after: keyIn(query.after, orderedBy.instant),
  limit,
});

export const lessonFilter = (query: Query, limit = 50): LessonFilter => ({
  ...readLessons(query),
  after: keyIn(query.after, z.union([orderedBy.day, orderedBy.instant])),
  limit,
});

export type DecisionPrefill = Record<"kind" | "question" | "before" | "after" | "revisit" | "teamId", string> & {
  about: string[];
};

/** What the address of the form says already, such as a reallocation begun from a row of resources. Only ever a start. */
export function decisionPrefill(query: Query): DecisionPrefill {
  const of = (name: string, most: number) => wish.parse(query[name]).slice(0, most);
  const about = of("about", 60);
  return {
    kind: among(recordedKinds, of("kind", 20)) ?? "decision",
    question: of("question", 500),
    before: of("before", 500),
    after: of("after", 500),
    revisit: /^\d{4}-\d{2}-\d{2}$/.test(of("revisit", 10)) ? of("revisit", 10) : "",
    teamId: isUuid(of("team", 36)) ? of("team", 36) : "",
    about: about ? [about] : [],
  };
}
