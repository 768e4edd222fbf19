import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "./actor";
import { readableBrief, readableHypothesis, readableObjective, readableProject, readableTheme } from "./scope";

/**
 * Decisions that the actor may read: whatever they link must be readable too, so that a decision about something
 * restricted is 404 for everybody else. Stands in a WHERE on `decisions`.
 */
export function readableDecision(actor: Actor): SQL {
  const linked = (type: string, table: SQL, rule: SQL) => sql`not exists (
    select 1 from jsonb_array_elements(decisions.links) link join ${table} on ${table}.org_id = decisions.org_id
      and ${table}.id::text = link ->> 'id' where link ->> 'type' = ${type} and not ${rule})`;
  return sql`(${linked("objective", sql`objectives`, readableObjective(actor))}
    and ${linked("project", sql`projects`, readableProject(actor))}
    and ${linked("brief", sql`briefs`, readableBrief(actor))}
    and ${linked("theme", sql`themes`, readableTheme(actor))}
    and ${linked("hypothesis", sql`hypotheses`, readableHypothesis(actor))})`;
}
