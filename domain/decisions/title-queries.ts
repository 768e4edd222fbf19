import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { deepDives } from "@/db/schema/dives";
import { frictions } from "@/db/schema/frictions";
import { hypotheses } from "@/db/schema/hypotheses";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import {
  anyOf,
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

/** The titles of what the actor may read among some references, by `type:id`; what is missing is not theirs. */
export async function titlesOf(tx: Tx, actor: Actor, references: readonly Reference[]): Promise<Map<string, Titled>> {
  const parts = [...new Set(references.map(({ type }) => type))].flatMap((type) => {
    const ids = references.filter((one) => one.type === type).map(({ id }) => id);
    const part = partFor(actor, type, anyOf(ids));
    return part ? [part] : [];
  });
  if (parts.length === 0) return new Map();
  const rows = await tx.execute<{ type: string; id: string; title: string }>(sql.join(parts, sql` union all `));
  return new Map([...rows].map((row) => [`${row.type}:${row.id}`, { ...row, path: `${places[row.type]}/${row.id}` }]));
}

function partFor(actor: Actor, type: string, ids: SQL): SQL | null {
  const from = (table: SQL, title: SQL, condition: SQL) =>
    sql`select ${type} as type, ${table}.id::text as id, ${table}.${title} as title from ${table}
      where ${table}.org_id = ${actor.orgId} and ${table}.id = ${ids} and ${condition}`;
  switch (type) {
    case "brief":
      return from(sql`briefs`, sql`title`, sql`(${briefs.id} is not null and ${readableBrief(actor)})`);
    case "objective":
      return from(sql`objectives`, sql`title`, readable(actor, objectives.orgId, objectives.visibilityRootId));
    case "project":
      return from(sql`projects`, sql`title`, readable(actor, projects.orgId, projects.visibilityRootId));
    case "theme":
      return from(sql`themes`, sql`title`, readableTheme(actor));
    case "team":
      return from(sql`teams`, sql`name`, sql`true`);
    case "hypothesis":
      return from(
        sql`hypotheses`,
        sql`statement`,
        sql`(${hypotheses.id} is not null and ${readableHypothesis(actor)})`,
      );
    case "friction":
      return can(actor, "friction.read")
        ? from(sql`frictions`, sql`title`, readable(actor, frictions.orgId, frictions.visibilityRootId))
        : null;
    case "market_signal":
      return from(sql`market_signals`, sql`title`, sql`true`);
    case "dive":
      return from(sql`deep_dives`, sql`question`, sql`(${deepDives.id} is not null and ${readableDive(actor)})`);
    case "lesson":
      return from(sql`lessons`, sql`text`, readableLesson(actor));
    default:
      return null;
  }
}
