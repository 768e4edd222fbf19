import { type SQL, sql } from "drizzle-orm";
import { fold, searchPattern } from "@/lib/fold";
import type { Actor } from "./actor";
import { readableDecision } from "./decision-scope";
import {
  readableBrief,
  readableDive,
  readableFriction,
  readableHypothesis,
  readableItem,
  readableLesson,
  readableMeasure,
  readableObjective,
  readableProject,
  readableTheme,
} from "./scope";

/** A kind of row that is named in other rooms: its table, what it is called by, and who may read it. */
type Kind = { table: string; name: string; rule: (actor: Actor) => SQL };

const everybody = () => sql`true`;

export const kinds = {
  brief: { table: "briefs", name: "title", rule: readableBrief },
  objective: { table: "objectives", name: "title", rule: readableObjective },
  measure: { table: "measures", name: "title", rule: readableMeasure },
  hypothesis: { table: "hypotheses", name: "statement", rule: readableHypothesis },
  theme: { table: "themes", name: "title", rule: readableTheme },
  project: { table: "projects", name: "title", rule: readableProject },
  work_item: { table: "work_items", name: "title", rule: readableItem },
  friction: { table: "frictions", name: "title", rule: readableFriction },
  dive: { table: "deep_dives", name: "question", rule: readableDive },
  lesson: { table: "lessons", name: "text", rule: readableLesson },
  decision: { table: "decisions", name: "choice", rule: readableDecision },
  market_signal: { table: "market_signals", name: "title", rule: everybody },
  review: { table: "reviews", name: "kind", rule: everybody },
  team: { table: "teams", name: "name", rule: everybody },
  person: { table: "memberships", name: "display_name", rule: everybody },
} as const satisfies Record<string, Kind>;

export type NamedKind = keyof typeof kinds;

/** The table of a kind as it stands in SQL; the rules speak of it by this very name. */
export const tableOf = (kind: NamedKind): SQL => sql`${sql.identifier(kinds[kind].table)}`;

/** A column of a kind, with the name of its table. */
export const columnOf = (kind: NamedKind, column: string): SQL => sql`${tableOf(kind)}.${sql.identifier(column)}`;

/** Whether the actor may read a row of this kind. Stands where the kind's table stands under its own name. */
export const mayRead = (actor: Actor, kind: NamedKind): SQL => kinds[kind].rule(actor);

/**
 * Whether the name of a row holds these words; no words hold for all. The ids come from a function of the database, which
 * finds them by an index (db/tenancy.sql). Reviews have no title of their own and none is kept for them.
 */
export function isCalled(kind: NamedKind, words: string): SQL {
  if (fold(words).trim() === "") return sql`true`;
  if (kind === "review") return sql`fold(${columnOf(kind, kinds[kind].name)}) like ${searchPattern(words)}`;
  return sql`${columnOf(kind, "id")} in (${idsCalled(kinds[kind].table, words)})`;
}

/** The ids of the rows of a table whose name holds these words. */
export const idsCalled = (table: string, words: string): SQL =>
  sql`select called.id from ${sql.identifier(`${table}_called`)}(${searchPattern(words)}) called(id)`;
