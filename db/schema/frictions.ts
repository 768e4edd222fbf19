import {
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  frictionAnswers,
  frictionEventKinds,
  frictionKinds,
  frictionLevels,
  frictionStatuses,
  severities,
} from "../../domain/vocabulary";
import { briefs } from "./briefs";
import { authored, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { hypotheses } from "./hypotheses";
import { measures } from "./measures";
import { objectives } from "./objectives";
import { memberships, teams } from "./people";
import { projects, workItems } from "./projects";

/** E16: what gets in the way, in the words of those it gets in the way of. It always gets an answer (R6). */
export const frictions = pgTable(
  "frictions",
  {
    ...tenant(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    detail: text("detail").notNull().default(""),
    kind: text("kind", { enum: frictionKinds }).notNull(),
    severity: text("severity", { enum: severities }).notNull().default("medium"),
    teamId: uuid("team_id").notNull(),
    raisedBy: uuid("raised_by").notNull(),
    raisedAt: instant("raised_at").notNull(),
    /** The raiser's name is shown to the own manager only. */
    protected: boolean("protected").notNull().default(false),
    /** The line of strategy it contradicts. */
    briefId: uuid("brief_id"),
    keyTaskKey: text("key_task_key"),
    level: text("level", { enum: frictionLevels }).notNull().default("manager"),
    addressedTo: uuid("addressed_to"),
    hoursLostPerWeek: numeric("hours_lost_per_week", { precision: 8, scale: 2, mode: "number" }).notNull().default(0),
    status: text("status", { enum: frictionStatuses }).notNull().default("open"),
    /** When the present level must have answered; the clock of R6. Empty once answered. */
    clockDueAt: instant("clock_due_at"),
    overdueSince: instant("overdue_since"),
    snoozedUntil: instant("snoozed_until"),
    answerKind: text("answer_kind", { enum: frictionAnswers }),
    answerText: text("answer_text"),
    answerDueOn: date("answer_due_on", { mode: "string" }),
    answeredBy: uuid("answered_by"),
    answeredAt: instant("answered_at"),
    resolvedAt: instant("resolved_at"),
    mergedIntoId: uuid("merged_into_id"),
    visibilityRootId: uuid("visibility_root_id"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "frictions_pk", columns: [t.orgId, t.id] }),
    searched("frictions_search", t.orgId, t.searchText),
    toOrganization("frictions_org", t.orgId),
    within("frictions_team", t.orgId, t.teamId, teams),
    within("frictions_raiser", t.orgId, t.raisedBy, memberships),
    within("frictions_brief", t.orgId, t.briefId, briefs),
    within("frictions_addressee", t.orgId, t.addressedTo, memberships),
    within("frictions_answerer", t.orgId, t.answeredBy, memberships),
    within("frictions_merged", t.orgId, t.mergedIntoId, t),
    within("frictions_visibility_root", t.orgId, t.visibilityRootId, objectives),
    uniqueIndex("frictions_number").on(t.orgId, t.number),
    index("frictions_by_clock").on(t.orgId, t.clockDueAt, t.id),
    index("frictions_by_team").on(t.orgId, t.teamId, t.status),
    index("frictions_by_brief").on(t.orgId, t.briefId),
    index("frictions_by_raised").on(t.orgId, t.raisedAt, t.id),
    check("frictions_kind", oneOf(t.kind, frictionKinds)),
    check("frictions_severity", oneOf(t.severity, severities)),
    check("frictions_level", oneOf(t.level, frictionLevels)),
    check("frictions_status", oneOf(t.status, frictionStatuses)),
    check("frictions_answer", oneOf(t.answerKind, frictionAnswers)),
  ],
);

/** What a friction blocks or contradicts: exactly one target in each row. */
export const frictionLinks = pgTable(
  "friction_links",
  {
    ...tenant(),
    frictionId: uuid("friction_id").notNull(),
    projectId: uuid("project_id"),
    workItemId: uuid("work_item_id"),
    objectiveId: uuid("objective_id"),
    measureId: uuid("measure_id"),
    hypothesisId: uuid("hypothesis_id"),
  },
  (t) => [
    primaryKey({ name: "friction_links_pk", columns: [t.orgId, t.id] }),
    toOrganization("friction_links_org", t.orgId),
    within("friction_links_friction", t.orgId, t.frictionId, frictions),
    within("friction_links_project", t.orgId, t.projectId, projects),
    within("friction_links_work_item", t.orgId, t.workItemId, workItems),
    within("friction_links_objective", t.orgId, t.objectiveId, objectives),
    within("friction_links_measure", t.orgId, t.measureId, measures),
    within("friction_links_hypothesis", t.orgId, t.hypothesisId, hypotheses),
    index("friction_links_by_friction").on(t.orgId, t.frictionId),
    index("friction_links_by_work_item").on(t.orgId, t.workItemId),
    index("friction_links_by_project").on(t.orgId, t.projectId),
  ],
);

/** Append-only: each step of a friction, as "you said, we did" shows it. `actor_id` is empty for the clock. */
export const frictionEvents = pgTable(
  "friction_events",
  {
    ...tenant(),
    frictionId: uuid("friction_id").notNull(),
    kind: text("kind", { enum: frictionEventKinds }).notNull(),
    at: instant("at").notNull(),
    actorId: uuid("actor_id"),
    fromLevel: text("from_level", { enum: frictionLevels }),
    toLevel: text("to_level", { enum: frictionLevels }),
    text: text("text").notNull().default(""),
    answerKind: text("answer_kind", { enum: frictionAnswers }),
    dueOn: date("due_on", { mode: "string" }),
    /** "How it was done", found from the work item it helped. */
    workItemId: uuid("work_item_id"),
  },
  (t) => [
    primaryKey({ name: "friction_events_pk", columns: [t.orgId, t.id] }),
    toOrganization("friction_events_org", t.orgId),
    within("friction_events_friction", t.orgId, t.frictionId, frictions),
    within("friction_events_actor", t.orgId, t.actorId, memberships),
    within("friction_events_work_item", t.orgId, t.workItemId, workItems),
    index("friction_events_by_friction").on(t.orgId, t.frictionId, t.at),
    index("friction_events_by_work_item").on(t.orgId, t.workItemId),
    check("friction_events_kind", oneOf(t.kind, frictionEventKinds)),
  ],
);
