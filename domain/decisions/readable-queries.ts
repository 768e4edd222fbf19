import { type SQL, sql } from "drizzle-orm";
import { decisions } from "@/db/schema/decisions";
import { hypotheses } from "@/db/schema/hypotheses";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import type { Actor } from "../access/actor";
import { readable, readableBrief, readableHypothesis } from "../access/scope";

/**
 * Decisions that the actor may read: whatever they link must be readable too, so that a decision about something
 * restricted is 404 for everybody else. Stands in a WHERE on `decisions`.
 */
export function readableDecision(actor: Actor): SQL {
  const linked = (type: string, table: SQL, hidden: SQL) => sql`not exists (
    select 1 from jsonb_array_elements(${decisions.links}) link join ${table} on ${table}.org_id = ${decisions.orgId}
      and ${table}.id::text = link ->> 'id' where link ->> 'type' = ${type} and not ${hidden})`;
  return sql`(${linked("objective", sql`objectives`, readable(actor, objectives.orgId, objectives.visibilityRootId))}
    and ${linked("project", sql`projects`, readable(actor, projects.orgId, projects.visibilityRootId))}
    and ${linked("brief", sql`briefs`, readableBrief(actor))}
    and ${linked("hypothesis", sql`hypotheses`, sql`(${hypotheses.id} is not null and ${readableHypothesis(actor)})`)})`;
}
