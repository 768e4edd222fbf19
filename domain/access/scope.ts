import { getTableName, SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { TenantKey } from "@/db/key";
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
 * `root` is the row's visibility_root_id: empty for open rows, so that the common case costs nothing.
 * They stand in the ON of left joins too, where a distributed PostgreSQL takes no boolean parameter: what a role decides is
 * decided here, in the text.
 */
export function readable(actor: Actor, root: AnyPgColumn | SQL): SQL {
  const rootId = root instanceof SQL ? root : named(root);
  return sql`(${rootId} is null or exists (
    select 1 from objectives root where root.org_id = ${actor.orgId} and root.id = ${rootId} and (
      root.owner_id = ${actor.membershipId}
      or ${inLine(actor, sql`root`)}
      or exists (select 1 from objective_readers reader where reader.org_id = ${actor.orgId}
        and reader.objective_id = root.id and reader.membership_id = ${actor.membershipId}))))`;
}

/** What the line of a team may read: all of it for executives, who stand in every line. */
function inLine(actor: Actor, row: SQL): SQL {
  if (actor.role === "executive") return sql`${row}.visibility = 'team_line'`;
  const line = anyOf(actor.lineTeamIds.concat(actor.scopeTeamIds));
  return sql`(${row}.visibility = 'team_line' and ${row}.team_id = ${line})`;
}

/** Briefs that the actor may read: published ones that are open; drafts and restricted ones only for the people named. */
export function readableBrief(actor: Actor): SQL {
  const named = sql`exists (select 1 from brief_people person where person.org_id = ${actor.orgId}
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
  return sql`(${readable(actor, measures.visibilityRootId)} and (measures.visibility = 'org'
    or measures.owner_id = ${actor.membershipId}
    or ${inLine(actor, sql`measures`)}
    or exists (select 1 from measure_readers reader where reader.org_id = ${actor.orgId}
      and reader.measure_id = measures.id and reader.membership_id = ${actor.membershipId})))`;
}

/** Bets: everybody reads them, but those of a brief or of a drafted theme that is not for the reader. */
export function readableHypothesis(actor: Actor): SQL {
  const ofBrief = sql`exists (select 1 from briefs where briefs.org_id = ${actor.orgId}
    and briefs.id = hypotheses.brief_id and ${readableBrief(actor)})`;
  const ofDraft = sql`exists (select 1 from themes theme where theme.org_id = ${actor.orgId}
    and theme.id = hypotheses.theme_id and theme.status = 'draft' and theme.owner_id <> ${actor.membershipId})`;
  const ofMine = sql`(hypotheses.brief_id is null or ${ofBrief})`;
  if (actor.role === "executive") return ofMine;
  return sql`(${ofMine} and (hypotheses.owner_id = ${actor.membershipId} or not ${ofDraft}))`;
}

const objectiveRoot = sql`objectives.visibility_root_id`;
const projectRoot = sql`projects.visibility_root_id`;
const itemRoot = sql`work_items.visibility_root_id`;
const frictionRoot = sql`frictions.visibility_root_id`;

/** Objectives, by the rule of the one that holds it. Stands in a WHERE on `objectives`. */
export const readableObjective = (actor: Actor): SQL => readable(actor, objectiveRoot);

/** Projects as what they serve; the own always (domain.md 4, rule 4). Stands in a WHERE on `projects`. */
export const readableProject = (actor: Actor): SQL =>
  sql`(projects.owner_id = ${actor.membershipId} or ${readable(actor, projectRoot)})`;

/** Work as its project; what one does or accepts always. Stands in a WHERE on `work_items`. */
export const readableItem = (actor: Actor): SQL =>
  sql`(work_items.assignee_id = ${actor.membershipId} or work_items.accepter_id = ${actor.membershipId}
    or ${readable(actor, itemRoot)})`;

/** Frictions: not for viewers; what hangs under a restricted objective as that; the own always. On `frictions`. */
export const readableFriction = (actor: Actor): SQL =>
  can(actor, "friction.read")
    ? sql`(frictions.raised_by = ${actor.membershipId} or ${readable(actor, frictionRoot)})`
    : sql`false`;

/** Lessons: those of a brief or a project to stop as that; what one raised or must answer always. On `lessons`. */
export const readableLesson = (actor: Actor): SQL => sql`(lessons.raised_by = ${actor.membershipId}
  or lessons.addressed_to = ${actor.membershipId}
  or ((lessons.brief_id is null or exists (select 1 from briefs
    where briefs.org_id = ${actor.orgId} and briefs.id = lessons.brief_id and ${readableBrief(actor)}))
  and (lessons.stop_project_id is null or exists (select 1 from projects
    where projects.org_id = ${actor.orgId} and projects.id = lessons.stop_project_id and ${readableProject(actor)}))))`;

/** Themes: drafts only for those who write them. Stands in a WHERE on `themes`. */
export const readableTheme = (actor: Actor): SQL =>
  actor.role === "executive" ? sql`true` : sql`(themes.status <> 'draft' or themes.owner_id = ${actor.membershipId})`;

/** Dives: held ones everybody reads; planned and cancelled ones their people, the team they go to and who leads there. */
export function readableDive(actor: Actor): SQL {
  const near = anyOf([...actor.scopeTeamIds, ...actor.ledTeamIds, ...(actor.teamId ? [actor.teamId] : [])]);
  if (actor.role === "executive") return sql`true`;
  return sql`(deep_dives.state in ('held', 'confirmed')
    or deep_dives.leader_id = ${actor.membershipId} or deep_dives.host_id = ${actor.membershipId}
    ${actor.role === "viewer" ? sql`` : sql`or deep_dives.team_id = ${near}`})`;
}

/** Figures are one for all: what hangs under a restricted objective is in nobody's, a reader's neither (settled 25). */
export const openRoot = ({ orgId }: Pick<TenantKey, "orgId">, row: string): SQL =>
  sql`not exists (select 1 from objectives hidden where hidden.org_id = ${orgId}
    and hidden.id = ${sql.identifier(row)}.visibility_root_id and hidden.visibility = 'restricted')`;
