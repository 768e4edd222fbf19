import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { briefs } from "@/db/schema/briefs";
import { deepDives } from "@/db/schema/dives";
import { hypotheses } from "@/db/schema/hypotheses";
import { measures } from "@/db/schema/measures";
import type { Actor } from "./actor";

/**
 * The rules of reading, as SQL. What they leave out is 404, is in no list, count or export.
 * `rootColumn` is the row's visibility_root_id: empty for open rows, so that the common case costs nothing.
 */
export function readable(actor: Actor, orgColumn: AnyPgColumn, rootColumn: AnyPgColumn): SQL {
  const line = idList(actor.lineTeamIds.concat(actor.scopeTeamIds));
  return sql`(${rootColumn} is null or exists (
    select 1 from objectives root where root.org_id = ${orgColumn} and root.id = ${rootColumn} and (
      root.owner_id = ${actor.membershipId}
      or (root.visibility = 'team_line' and (${actor.role === "executive"} or root.team_id in ${line}))
      or exists (select 1 from objective_readers reader where reader.org_id = root.org_id
        and reader.objective_id = root.id and reader.membership_id = ${actor.membershipId}))))`;
}

/** Briefs that the actor may read: published ones that are open; drafts and restricted ones only for the people named. */
export function readableBrief(actor: Actor): SQL {
  const named = sql`exists (select 1 from brief_people person where person.org_id = ${briefs.orgId}
    and person.brief_id = ${briefs.id} and person.membership_id = ${actor.membershipId}
    and (person.part <> 'recipient' or ${briefs.status} not in ('draft', 'in_review')))`;
  const opened =
    actor.role === "executive"
      ? sql`${briefs.status} not in ('draft', 'discarded')`
      : sql`${briefs.status} in ('published', 'superseded', 'closed')`;
  return sql`(${briefs.authorId} = ${actor.membershipId} or ${named} or (${briefs.confidentiality} = 'open' and ${opened}))`;
}

/** `(a, b)` of uuids; never empty, since `in ()` is no SQL. */
export const idList = (ids: readonly string[]): SQL =>
  ids.length
    ? sql`(${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`
    : sql`(null::uuid)`;

/** Measures: key results as their objective; a KPI by its own rule. */
export function readableMeasure(actor: Actor): SQL {
  const line = idList(actor.lineTeamIds.concat(actor.scopeTeamIds));
  return sql`(${readable(actor, measures.orgId, measures.visibilityRootId)} and (${measures.visibility} = 'org'
    or ${measures.ownerId} = ${actor.membershipId}
    or (${measures.visibility} = 'team_line' and (${actor.role === "executive"} or ${measures.teamId} in ${line}))
    or exists (select 1 from measure_readers reader where reader.org_id = ${measures.orgId}
      and reader.measure_id = ${measures.id} and reader.membership_id = ${actor.membershipId})))`;
}

/** Bets: everybody reads them, but those of a brief or of a drafted theme that is not for the reader. */
export function readableHypothesis(actor: Actor): SQL {
  const ofBrief = sql`exists (select 1 from briefs where briefs.org_id = ${hypotheses.orgId}
    and briefs.id = ${hypotheses.briefId} and ${readableBrief(actor)})`;
  const ofDraft = sql`exists (select 1 from themes theme where theme.org_id = ${hypotheses.orgId}
    and theme.id = ${hypotheses.themeId} and theme.status = 'draft' and theme.owner_id <> ${actor.membershipId})`;
  return sql`((${hypotheses.briefId} is null or ${ofBrief})
    and (${actor.role === "executive"} or ${hypotheses.ownerId} = ${actor.membershipId} or not ${ofDraft}))`;
}

/** Dives: held ones everybody reads; planned and cancelled ones their people, the team they go to and who leads there. */
export function readableDive(actor: Actor): SQL {
  const near = idList([...actor.scopeTeamIds, ...actor.ledTeamIds, ...(actor.teamId ? [actor.teamId] : [])]);
  return sql`(${deepDives.state} in ('held', 'confirmed') or ${actor.role === "executive"}
    or ${deepDives.leaderId} = ${actor.membershipId} or ${deepDives.hostId} = ${actor.membershipId}
    or (${actor.role !== "viewer"} and ${deepDives.teamId} in ${near}))`;
}

/** Figures are one for all: what hangs under a restricted objective is in nobody's, a reader's neither (settled 25). */
export const openRoot = (row: string): SQL =>
  sql`not exists (select 1 from objectives hidden where hidden.org_id = ${sql.identifier(row)}.org_id
    and hidden.id = ${sql.identifier(row)}.visibility_root_id and hidden.visibility = 'restricted')`;
