import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, type PgTable, unionAll } from "drizzle-orm/pg-core";
import { briefs } from "@/db/schema/briefs";
import { deepDives } from "@/db/schema/dives";
import { frictions } from "@/db/schema/frictions";
import { hypotheses } from "@/db/schema/hypotheses";
import { lessons } from "@/db/schema/lessons";
import { marketSignals } from "@/db/schema/market-signals";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import {
  readable,
  readableBrief,
  readableDive,
  readableHypothesis,
  readableLesson,
  readableTheme,
} from "../access/scope";
import type { Reference } from "./reference-rules";

/** What stands behind a reference: its title and its page below `/o/<slug>/`. */
export type Titled = { type: string; id: string; title: string; path: string };

const places: Record<string, string> = {
  brief: "briefs",
  objective: "objectives",
  project: "projects",
  theme: "strategy/themes",
  hypothesis: "hypotheses",
  friction: "friction",
  market_signal: "horizon",
  dive: "dives",
  lesson: "lessons",
  team: "teams",
};

type Named = PgTable & { orgId: AnyPgColumn; id: AnyPgColumn };

/** The titles of what the actor may read among some references, by `type:id`; what is missing is not theirs. */
export async function titlesOf(tx: Tx, actor: Actor, references: readonly Reference[]): Promise<Map<string, Titled>> {
  const [first, second, ...others] = [...new Set(references.map(({ type }) => type))].flatMap((type) => {
    const ids = references.filter((one) => one.type === type).map(({ id }) => id);
    const part = partFor(tx, actor, type, ids);
    return part ? [part] : [];
  });
  if (!first) return new Map();
  const rows: { type: string; id: string; title: string }[] = await (second
    ? unionAll(first, second, ...others)
    : first);
  return new Map(rows.map((row) => [`${row.type}:${row.id}`, { ...row, path: `${places[row.type]}/${row.id}` }]));
}

function partFor(tx: Tx, actor: Actor, type: string, ids: string[]) {
  const from = (table: Named, title: AnyPgColumn, condition?: SQL) =>
    tx
      .select({ type: sql<string>`${type}::text`, id: sql<string>`${table.id}::text`, title: sql<string>`${title}` })
      .from(table as PgTable)
      .where(and(eq(table.orgId, actor.orgId), inArray(table.id, ids), condition));
  switch (type) {
    case "brief":
      return from(briefs, briefs.title, readableBrief(actor));
    case "objective":
      return from(objectives, objectives.title, readable(actor, objectives.visibilityRootId));
    case "project":
      return from(projects, projects.title, readable(actor, projects.visibilityRootId));
    case "theme":
      return from(themes, themes.title, readableTheme(actor));
    case "team":
      return from(teams, teams.name);
    case "hypothesis":
      return from(hypotheses, hypotheses.statement, readableHypothesis(actor));
    case "friction":
      return can(actor, "friction.read")
        ? from(frictions, frictions.title, readable(actor, frictions.visibilityRootId))
        : null;
    case "market_signal":
      return from(marketSignals, marketSignals.title);
    case "dive":
      return from(deepDives, deepDives.question, readableDive(actor));
    case "lesson":
      return from(lessons, lessons.text, readableLesson(actor));
    default:
      return null;
  }
}
