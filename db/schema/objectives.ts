import {
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
import { finalGrades, objectiveKinds, objectiveStatuses, signalStatuses, visibilities } from "../../domain/vocabulary";
import { briefs } from "./briefs";
import { authored, deletable, folded, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { memberships, teams } from "./people";
import { themes } from "./strategy";

/** E11: a qualitative aim with one accountable owner; measures prove arrival. */
export const objectives = pgTable(
  "objectives",
  {
    ...tenant(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    whyItMatters: text("why_it_matters").notNull().default(""),
    teamId: uuid("team_id").notNull(),
    ownerId: uuid("owner_id").notNull(),
    kind: text("kind", { enum: objectiveKinds }).notNull(),
    themeId: uuid("theme_id").notNull(),
    briefId: uuid("brief_id"),
    keyTaskKey: text("key_task_key"),
    parentObjectiveId: uuid("parent_objective_id"),
    weight: numeric("weight", { precision: 8, scale: 2, mode: "number" }).notNull().default(1),
    startOn: date("start_on", { mode: "string" }).notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    measureBy: date("measure_by", { mode: "string" }),
    visibility: text("visibility", { enum: visibilities }).notNull().default("org"),
    /** The objective that holds the rule of visibility (itself or an ancestor); empty when everybody may read. */
    visibilityRootId: uuid("visibility_root_id"),
    status: text("status", { enum: objectiveStatuses }).notNull().default("draft"),
    activatedOn: date("activated_on", { mode: "string" }),
    proposedGrade: text("proposed_grade", { enum: ["achieved", "partly", "missed"] }),
    proposedBy: uuid("proposed_by"),
    closingNote: text("closing_note"),
    closedOn: date("closed_on", { mode: "string" }),
    closedBy: uuid("closed_by"),
    confirmedAlone: text("confirmed_alone"),
    finalGrade: text("final_grade", { enum: finalGrades }),
    stopDecisionId: uuid("stop_decision_id"),
    /** Stored for sorting and filtering (M4, M6); computed for the day in organization_settings.signals_on. */
    score: numeric("score", { mode: "number" }),
    coverage: numeric("coverage", { mode: "number" }),
    confidence: integer("confidence"),
    signalStatus: text("signal_status", { enum: signalStatuses }),
    lastKnownStatus: text("last_known_status", { enum: signalStatuses }),
    /** M23: points behind its own plan, from 0. */
    gap: numeric("gap", { mode: "number" }),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "objectives_pk", columns: [t.orgId, t.id] }),
    searched("objectives_search", t.orgId, t.searchText),
    toOrganization("objectives_org", t.orgId),
    within("objectives_team", t.orgId, t.teamId, teams),
    within("objectives_owner", t.orgId, t.ownerId, memberships),
    within("objectives_theme", t.orgId, t.themeId, themes),
    within("objectives_brief", t.orgId, t.briefId, briefs),
    within("objectives_parent", t.orgId, t.parentObjectiveId, t),
    within("objectives_visibility_root", t.orgId, t.visibilityRootId, t),
    uniqueIndex("objectives_number").on(t.orgId, t.number),
    index("objectives_by_due").on(t.orgId, t.dueOn, t.id),
    index("objectives_by_team").on(t.orgId, t.teamId),
    index("objectives_by_brief").on(t.orgId, t.briefId),
    index("objectives_by_owner").on(t.orgId, t.ownerId),
    check("objectives_kind", oneOf(t.kind, objectiveKinds)),
    check("objectives_status", oneOf(t.status, objectiveStatuses)),
    check("objectives_visibility", oneOf(t.visibility, visibilities)),
    check("objectives_signal_status", oneOf(t.signalStatus, signalStatuses)),
    check("objectives_final_grade", oneOf(t.finalGrade, finalGrades)),
  ],
);

/** Who may read a restricted objective, beside its owner. */
export const objectiveReaders = pgTable(
  "objective_readers",
  {
    orgId: uuid("org_id").notNull(),
    objectiveId: uuid("objective_id").notNull(),
    membershipId: uuid("membership_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "objective_readers_pk", columns: [t.orgId, t.objectiveId, t.membershipId] }),
    toOrganization("objective_readers_org", t.orgId),
    within("objective_readers_objective", t.orgId, t.objectiveId, objectives),
    within("objective_readers_member", t.orgId, t.membershipId, memberships),
  ],
);
