import { getTableName, SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { measures } from "@/db/schema/measures";
import type { Actor } from "./actor";
import { can } from "./policy";

const names = new WeakMap<AnyPgColumn, SQL>();

/** A column as two names: these rules stand in every query, and drizzle takes a column apart each time it meets one. */
export function named(column: AnyPgColumn): SQL {
  let known = names.get(column);
  if (!known) {
    known = sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`;
    names.set(column, known);
  }
  return known;
}

/**
 * The rules of reading, as SQL. What they leave out is 404, is in no list, count or export.
 * `rootColumn` is the row's visibility_root_id: empty for open rows, so that the common case costs nothing.
 */
export const readable = (actor: Actor, orgColumn: AnyPgColumn, rootColumn: AnyPgColumn | SQL): SQL =>
  under(actor, named(orgColumn), rootColumn instanceof SQL ? rootColumn : named(rootColumn));

function under(actor: Actor, org: SQL, root: SQL): SQL {
  const line = anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds));
  return sql`(${root} is null or exists (
    select 1 from objectives root where root.org_id = ${org} and root.id = ${root} and (
      root.owner_id = ${actor.membershipId}
      or (root.visibility = 'team_line' and (${actor.role === "executive"} or root.team_id = ${line}))
      or exists (select 1 from objective_readers reader where reader.org_id = root.org_id
        and reader.objective_id = root.id and reader.membership_id = ${actor.membershipId}))))`;
}

/** Briefs that the actor may read: published ones that are open; drafts and restricted ones only for the people named. */
export function readableBrief(actor: Actor): SQL {
  const named = sql`exists (select 1 from brief_people person where person.org_id = briefs.org_id
    and person.brief_id = briefs.id and person.membership_id = ${actor.membershipId}
    and (person.part <> 'recipient' or briefs.status not in ('draft', 'in_review')))`;
  const opened =
    actor.role === "executive"
      ? sql`briefs.status not in ('draft', 'discarded')`
      : sql`briefs.status in ('published', 'superseded', 'closed')`;
  return sql`(briefs.author_id = ${actor.membershipId} or ${named} or (briefs.confidentiality = 'open' and ${opened}))`;
}

/** `column = ${anyOf(ids)}`: one parameter however many they are, so that one prepared statement serves all lengths. */
export const anyOf = (ids: readonly string[]): SQL => sql`any(${`{${ids.join(",")}}`}::uuid[])`;

/** A limit as a figure in the text, for one that does not end the statement: a plan made for any limit would sort the table. */
export const limitTo = (most: number): SQL => sql`limit ${Math.trunc(most)}`.inlineParams();

/** Measures: key results as their objective; a KPI by its own rule. */
export function readableMeasure(actor: Actor): SQL {
  const line = anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds));
  return sql`(${readable(actor, measures.orgId, measures.visibilityRootId)} and (measures.visibility = 'org'
    or measures.owner_id = ${actor.membershipId}
    or (measures.visibility = 'team_line' and (${actor.role === "executive"} or measures.team_id = ${line}))
    or exists (select 1 from measure_readers reader where reader.org_id = measures.org_id
      and reader.measure_id = measures.id and reader.membership_id = ${actor.membershipId})))`;
}

/** Bets: everybody reads them, but those of a brief or of a drafted theme that is not for the reader. */
export function readableHypothesis(actor: Actor): SQL {
  const ofBrief = sql`exists (select 1 from briefs where briefs.org_id = hypotheses.org_id
    and briefs.id = hypotheses.brief_id and ${readableBrief(actor)})`;
  const ofDraft = sql`exists (select 1 from themes theme where theme.org_id = hypotheses.org_id
    and theme.id = hypotheses.theme_id and theme.status = 'draft' and theme.owner_id <> ${actor.membershipId})`;
  return sql`((hypotheses.brief_id is null or ${ofBrief})
    and (${actor.role === "executive"} or hypotheses.owner_id = ${actor.membershipId} or not ${ofDraft}))`;
}

const objectiveRoot = sql`objectives.visibility_root_id`;
const projectRoot = sql`projects.visibility_root_id`;
const itemRoot = sql`work_items.visibility_root_id`;
const frictionRoot = sql`frictions.visibility_root_id`;

/** Objectives, by the rule of the one that holds it. Stands in a WHERE on `objectives`. */
export const readableObjective = (actor: Actor): SQL => under(actor, sql`objectives.org_id`, objectiveRoot);

/** Projects as what they serve; the own always (domain.md 4, rule 4). Stands in a WHERE on `projects`. */
export const readableProject = (actor: Actor): SQL =>
  sql`(projects.owner_id = ${actor.membershipId} or ${under(actor, sql`projects.org_id`, projectRoot)})`;

/** Work as its project; what one does or accepts always. Stands in a WHERE on `work_items`. */
export const readableItem = (actor: Actor): SQL =>
  sql`(work_items.assignee_id = ${actor.membershipId} or work_items.accepter_id = ${actor.membershipId}
    or ${under(actor, sql`work_items.org_id`, itemRoot)})`;

/** Frictions: not for viewers; what hangs under a restricted objective as that; the own always. On `frictions`. */
export const readableFriction = (actor: Actor): SQL =>
  can(actor, "friction.read")
    ? sql`(frictions.raised_by = ${actor.membershipId} or ${under(actor, sql`frictions.org_id`, frictionRoot)})`
    : sql`false`;

/** Lessons: those of a brief or a project to stop as that; what one raised or must answer always. On `lessons`. */
export const readableLesson = (actor: Actor): SQL => sql`(lessons.raised_by = ${actor.membershipId}
  or lessons.addressed_to = ${actor.membershipId}
  or ((lessons.brief_id is null or exists (select 1 from briefs
    where briefs.org_id = lessons.org_id and briefs.id = lessons.brief_id and ${readableBrief(actor)}))
  and (lessons.stop_project_id is null or exists (select 1 from projects
    where projects.org_id = lessons.org_id and projects.id = lessons.stop_project_id and ${readableProject(actor)}))))`;

/** Themes: drafts only for those who write them. Stands in a WHERE on `themes`. */
export const readableTheme = (actor: Actor): SQL =>
  sql`(themes.status <> 'draft' or ${actor.role === "executive"} or themes.owner_id = ${actor.membershipId})`;

/** Dives: held ones everybody reads; planned and cancelled ones their people, the team they go to and who leads there. */
export function readableDive(actor: Actor): SQL {
  const near = anyOf([...actor.scopeTeamIds, ...actor.ledTeamIds, ...(actor.teamId ? [actor.teamId] : [])]);
  return sql`(deep_dives.state in ('held', 'confirmed') or ${actor.role === "executive"}
    or deep_dives.leader_id = ${actor.membershipId} or deep_dives.host_id = ${actor.membershipId}
    or (${actor.role !== "viewer"} and deep_dives.team_id = ${near}))`;
}

/** Figures are one for all: what hangs under a restricted objective is in nobody's, a reader's neither (settled 25). */
export const openRoot = (row: string): SQL =>
  sql`not exists (select 1 from objectives hidden where hidden.org_id = ${sql.identifier(row)}.org_id
    and hidden.id = ${sql.identifier(row)}.visibility_root_id and hidden.visibility = 'restricted')`;
