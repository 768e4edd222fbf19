import { type SQL, sql } from "drizzle-orm";

/**
 * What hangs on a row that is archived or deleted, by the column that refers to it. Every foreign key to one of these
 * tables has its answer here; a test asks the catalog for all of them.
 * `refuse`: while such a row is open, nothing ends; the sentence says what to do first. `clear`: the row lets go of it, or
 * goes with it. `keep`: what was said or done then keeps its name.
 */
export type Hanging =
  | { answer: "refuse"; open: (today: string) => SQL; sentence: string }
  | { answer: "clear"; how: "let go" | "remove" | { status: string } }
  | { answer: "keep"; because: string };

const refuse = (open: SQL, sentence: string): Hanging => ({ answer: "refuse", open: () => open, sentence });
const keep = (because: string): Hanging => ({ answer: "keep", because });

export const hanging = {
  /** A team is archived. */
  teams: {
    "teams.parent_id": refuse(sql`status = 'active'`, "There are teams under it. Move them first."),
    "memberships.team_id": refuse(
      sql`status in ('active', 'suspended', 'invited')`,
      "People still belong to it. Give them another team first.",
    ),
    "objectives.team_id": refuse(
      sql`status in ('draft', 'active') and deleted_at is null`,
      "It still has objectives. Close them or give them to another team.",
    ),
    "projects.team_id": refuse(
      sql`status in ('proposed', 'active', 'paused') and deleted_at is null`,
      "It still has projects. End them or give them to another team.",
    ),
    "work_items.team_id": refuse(
      sql`state not in ('done', 'cancelled') and deleted_at is null`,
      "It still has work. Finish it, cancel it or give it to another team.",
    ),
    "measures.team_id": refuse(sql`kind = 'kpi' and status = 'active'`, "It still has KPIs. Close them first."),
    "briefs.team_id": refuse(
      sql`status in ('draft', 'in_review', 'published') and deleted_at is null`,
      "It still has briefs. Close or discard them first.",
    ),
    "capabilities.owner_team_id": refuse(
      sql`deleted_at is null`,
      "It still builds a capability. Give that to another team first.",
    ),
    "deep_dives.team_id": refuse(
      sql`state in ('planned', 'held')`,
      "A visit there is not over yet. Confirm it or call it off.",
    ),
    "frictions.team_id": refuse(
      sql`status in ('open', 'acknowledged', 'answered')`,
      "Obstacles of it are still open. Resolve them first.",
    ),
    "reviews.team_id": refuse(
      sql`state in ('scheduled', 'held')`,
      "A review of it is not over yet. Close it or say why it is skipped.",
    ),
    "resource_entries.team_id": {
      answer: "refuse",
      open: (today) => sql`side = 'planned' and period_end >= ${today}::date`,
      sentence: "Means are still planned for it. Withdraw the plan or end it first.",
    },
    "back_briefs.team_id": keep("The team of whoever gave it back, as it was then."),
    "brief_people.team_id": keep("The team of a recipient when the brief was given."),
    "published_forecasts.team_id": keep("A forecast is judged by what was said then."),
  },
  /** A drafted objective is deleted. */
  objectives: {
    "objectives.parent_objective_id": refuse(
      sql`status in ('draft', 'active') and deleted_at is null`,
      "Objectives stand under it. Give them another place first.",
    ),
    "projects.objective_id": refuse(
      sql`status in ('proposed', 'active', 'paused') and deleted_at is null`,
      "Projects serve it. Let them serve another objective first.",
    ),
    "resource_entries.objective_id": refuse(
      sql`side = 'planned'`,
      "Means are planned for it. Withdraw the plan or plan them for another.",
    ),
    "measures.objective_id": { answer: "clear", how: { status: "closed" } },
    "friction_links.objective_id": { answer: "clear", how: "remove" },
    "objective_readers.objective_id": keep("Its history is still for the same readers."),
    "objectives.visibility_root_id": keep("What was restricted through it stays restricted."),
    "measures.visibility_root_id": keep("What was restricted through it stays restricted."),
    "projects.visibility_root_id": keep("What was restricted through it stays restricted."),
    "work_items.visibility_root_id": keep("What was restricted through it stays restricted."),
    "frictions.visibility_root_id": keep("What was restricted through it stays restricted."),
  },
  /** An item of the backlog is deleted. */
  work_items: {
    "friction_links.work_item_id": { answer: "clear", how: "remove" },
    "work_items.rework_of_id": keep("Only what was done is repaired, and that is never deleted."),
    "friction_events.work_item_id": keep("How an obstacle was helped is told as it happened."),
  },
  /** A draft of a brief is discarded. */
  briefs: {
    "hypotheses.brief_id": refuse(
      sql`status in ('draft', 'open') and deleted_at is null`,
      "Bets rest on it. Let them rest on another brief, or on the choice alone.",
    ),
    "briefs.parent_brief_id": keep("Only a published brief has others under it."),
    "briefs.superseded_by_id": keep("A draft that replaces another is published in the same act."),
    "brief_versions.brief_id": keep("Its words are put away with it."),
    "brief_people.brief_id": keep("Its history is still for the same people."),
    "back_briefs.brief_id": keep("Only a published brief is given back."),
    "frictions.brief_id": keep("Only a published brief is contradicted."),
    "lessons.brief_id": keep("A lesson about it stays with the people of the brief."),
    "objectives.brief_id": keep("Only a published brief is served."),
    "pulse_rounds.main_brief_id": keep("Only a published brief is the main effort."),
  },
} as const satisfies Record<string, Record<string, Hanging>>;

export type HeldTable = keyof typeof hanging;
