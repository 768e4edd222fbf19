import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { projectKinds, projectStatuses, workItemStates, workItemTypes } from "../../domain/vocabulary";
import { authored, deletable, folded, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { hypotheses } from "./hypotheses";
import { measures } from "./measures";
import { objectives } from "./objectives";
import { memberships, teams } from "./people";

/** E14: how a team serves the intent. Change work serves an objective, run work a KPI, an obligation names itself. */
export const projects = pgTable(
  "projects",
  {
    ...tenant(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    purposeInOwnWords: text("purpose_in_own_words").notNull().default(""),
    approach: text("approach").notNull().default(""),
    kind: text("kind", { enum: projectKinds }).notNull(),
    objectiveId: uuid("objective_id"),
    keyTaskKey: text("key_task_key"),
    testsHypothesisId: uuid("tests_hypothesis_id"),
    kpiMeasureId: uuid("kpi_measure_id"),
    obligation: text("obligation"),
    ownerId: uuid("owner_id").notNull(),
    teamId: uuid("team_id").notNull(),
    status: text("status", { enum: projectStatuses }).notNull().default("proposed"),
    startOn: date("start_on", { mode: "string" }),
    /** Frozen when activated: on time is judged by it, whatever is planned later. */
    originalDueOn: date("original_due_on", { mode: "string" }),
    dueOn: date("due_on", { mode: "string" }),
    replanCount: integer("replan_count").notNull().default(0),
    definitionOfDone: text("definition_of_done").notNull().default(""),
    expectedItems: integer("expected_items"),
    activatedOn: date("activated_on", { mode: "string" }),
    doneOn: date("done_on", { mode: "string" }),
    stoppedOn: date("stopped_on", { mode: "string" }),
    /** R5: work began while its back-brief was not accepted in the current generation. */
    startedBeforeAgreement: boolean("started_before_agreement").notNull().default(false),
    endReason: text("end_reason"),
    stopDecisionId: uuid("stop_decision_id"),
    visibilityRootId: uuid("visibility_root_id"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "projects_pk", columns: [t.orgId, t.id] }),
    searched("projects_search", t.orgId, t.searchText),
    toOrganization("projects_org", t.orgId),
    within("projects_objective", t.orgId, t.objectiveId, objectives),
    within("projects_hypothesis", t.orgId, t.testsHypothesisId, hypotheses),
    within("projects_kpi", t.orgId, t.kpiMeasureId, measures),
    within("projects_owner", t.orgId, t.ownerId, memberships),
    within("projects_team", t.orgId, t.teamId, teams),
    within("projects_visibility_root", t.orgId, t.visibilityRootId, objectives),
    uniqueIndex("projects_number").on(t.orgId, t.number),
    index("projects_by_due").on(t.orgId, t.dueOn, t.id),
    index("projects_by_objective").on(t.orgId, t.objectiveId),
    index("projects_by_team").on(t.orgId, t.teamId),
    check("projects_kind", oneOf(t.kind, projectKinds)),
    check("projects_status", oneOf(t.status, projectStatuses)),
  ],
);

/** The last move of an item, so that the same person can take it back within 60 seconds. */
export type LastMove = { by: string; at: string; version: number; before: Record<string, string | number | null> };

/** E15: task, deliverable, milestone or rework. Only `done` after acceptance counts as throughput. */
export const workItems = pgTable(
  "work_items",
  {
    ...tenant(),
    number: integer("number").notNull(),
    type: text("type", { enum: workItemTypes }).notNull().default("task"),
    title: text("title").notNull(),
    searchText: folded("title"),
    detail: text("detail").notNull().default(""),
    projectId: uuid("project_id"),
    teamId: uuid("team_id").notNull(),
    assigneeId: uuid("assignee_id"),
    accepterId: uuid("accepter_id"),
    state: text("state", { enum: workItemStates }).notNull().default("backlog"),
    blocked: boolean("blocked").notNull().default(false),
    startedOn: date("started_on", { mode: "string" }),
    submittedOn: date("submitted_on", { mode: "string" }),
    acceptedOn: date("accepted_on", { mode: "string" }),
    doneOn: date("done_on", { mode: "string" }),
    dueOn: date("due_on", { mode: "string" }),
    originalDueOn: date("original_due_on", { mode: "string" }),
    returnedCount: integer("returned_count").notNull().default(0),
    /** Why it was returned the last time, until it is handed in again. */
    returnReason: text("return_reason"),
    reworkOfId: uuid("rework_of_id"),
    unplanned: boolean("unplanned").notNull().default(false),
    customerVisible: boolean("customer_visible").notNull().default(false),
    effortDays: numeric("effort_days", { precision: 8, scale: 2, mode: "number" }),
    lastMove: jsonb("last_move").$type<LastMove>(),
    visibilityRootId: uuid("visibility_root_id"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "work_items_pk", columns: [t.orgId, t.id] }),
    searched("work_items_search", t.orgId, t.searchText),
    toOrganization("work_items_org", t.orgId),
    within("work_items_project", t.orgId, t.projectId, projects),
    within("work_items_team", t.orgId, t.teamId, teams),
    within("work_items_assignee", t.orgId, t.assigneeId, memberships),
    within("work_items_accepter", t.orgId, t.accepterId, memberships),
    within("work_items_rework_of", t.orgId, t.reworkOfId, t),
    within("work_items_visibility_root", t.orgId, t.visibilityRootId, objectives),
    uniqueIndex("work_items_number").on(t.orgId, t.number),
    index("work_items_by_state").on(t.orgId, t.state, t.startedOn, t.id),
    index("work_items_by_assignee").on(t.orgId, t.assigneeId, t.state),
    index("work_items_by_project").on(t.orgId, t.projectId, t.state),
    index("work_items_by_team_done").on(t.orgId, t.teamId, t.doneOn),
    check("work_items_type", oneOf(t.type, workItemTypes)),
    check("work_items_state", oneOf(t.state, workItemStates)),
  ],
);
