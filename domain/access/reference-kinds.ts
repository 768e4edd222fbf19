import { type SQL, sql } from "drizzle-orm";
import type { NamedKind } from "./kinds";

/** What may be chosen for one purpose: rows of a kind, which of them are eligible, and the sentence of a refusal. */
type ReferenceRule = { of: NamedKind; eligible: SQL; sentence: string };

const active = sql`memberships.status = 'active'`;
const thing = { sentence: "Choose one from the list." };

/**
 * The kinds of references that a form may give. Whether the giver may READ the row is no part of this; `references.ts`
 * adds it to each of them. `eligible` speaks of the table by its own name.
 */
export const referenceRules = {
  /** Anybody who is here: to read, to be told. */
  member: { of: "person", eligible: active, sentence: "Choose somebody who is here." },
  /** Owns, does, accepts, leads, promises: not a viewer. */
  worker: {
    of: "person",
    eligible: sql`${active} and memberships.role <> 'viewer'`,
    sentence: "Choose an active member who may work.",
  },
  /** Answers for a choice or a bet, writes in an author's name. */
  leader: {
    of: "person",
    eligible: sql`${active} and memberships.role in ('executive', 'manager')`,
    sentence: "Choose an active executive or manager.",
  },
  /** Receives a visit. */
  host: {
    of: "person",
    eligible: sql`${active} and memberships.role in ('manager', 'contributor')`,
    sentence: "Choose somebody who works in this team.",
  },
  team: { of: "team", eligible: sql`teams.status = 'active'`, sentence: "Choose a team that is there." },
  /** To be served by work, to stand above another, to be planned for. */
  objective: {
    of: "objective",
    eligible: sql`objectives.status in ('draft', 'active') and objectives.deleted_at is null`,
    sentence: "Choose an objective that runs.",
  },
  /** To be named by what is said about it, whatever its state. */
  "any objective": { of: "objective", eligible: sql`objectives.deleted_at is null`, ...thing },
  kpi: {
    of: "measure",
    eligible: sql`measures.kind = 'kpi' and measures.status = 'active'`,
    sentence: "Choose a KPI from the list.",
  },
  measure: { of: "measure", eligible: sql`true`, sentence: "Choose another measure from the list." },
  /** The indicator of what everybody reads. */
  "open measure": {
    of: "measure",
    eligible: sql`measures.status = 'active' and measures.visibility = 'org' and measures.visibility_root_id is null`,
    sentence: "Choose a measure that everybody may read.",
  },
  /** To hold work. */
  project: {
    of: "project",
    eligible: sql`projects.status in ('proposed', 'active', 'paused') and projects.deleted_at is null`,
    sentence: "Choose a project that has not ended.",
  },
  "any project": { of: "project", eligible: sql`projects.deleted_at is null`, ...thing },
  /** To be stopped by friction. */
  "open item": {
    of: "work_item",
    eligible: sql`work_items.state not in ('done', 'cancelled') and work_items.deleted_at is null`,
    sentence: "Choose work that has not ended.",
  },
  item: {
    of: "work_item",
    eligible: sql`work_items.deleted_at is null`,
    sentence: "Choose a work item that you may read.",
  },
  /** To be repaired. */
  "done item": {
    of: "work_item",
    eligible: sql`work_items.state = 'done' and work_items.deleted_at is null`,
    sentence: "Choose work that was done.",
  },
  /** In force: to be served, to stand above another, to be contradicted. */
  brief: {
    of: "brief",
    eligible: sql`briefs.status = 'published' and briefs.deleted_at is null`,
    sentence: "Choose a brief that is in force.",
  },
  /** In force or being written: bets rest on it before it is published. */
  "running brief": {
    of: "brief",
    eligible: sql`briefs.status in ('draft', 'in_review', 'published') and briefs.deleted_at is null`,
    sentence: "Choose a brief from the list.",
  },
  "any brief": { of: "brief", eligible: sql`briefs.status <> 'discarded' and briefs.deleted_at is null`, ...thing },
  theme: {
    of: "theme",
    eligible: sql`themes.status <> 'retired' and themes.deleted_at is null`,
    sentence: "Choose a theme that is not retired.",
  },
  "any theme": { of: "theme", eligible: sql`themes.deleted_at is null`, ...thing },
  bet: { of: "hypothesis", eligible: sql`hypotheses.deleted_at is null`, sentence: "Choose a bet from the list." },
  friction: { of: "friction", eligible: sql`true`, ...thing },
  /** Only what was held says anything. */
  dive: { of: "dive", eligible: sql`deep_dives.state in ('held', 'confirmed')`, ...thing },
  lesson: { of: "lesson", eligible: sql`true`, ...thing },
  "market signal": { of: "market_signal", eligible: sql`true`, ...thing },
  review: { of: "review", eligible: sql`true`, ...thing },
  decision: { of: "decision", eligible: sql`decisions.status in ('decided', 'revisited')`, ...thing },
} as const satisfies Record<string, ReferenceRule>;

export type ReferenceKind = keyof typeof referenceRules;
