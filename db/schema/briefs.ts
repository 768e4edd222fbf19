import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  briefParts,
  briefStatuses,
  briefVersionStatuses,
  changeKinds,
  confidentialities,
} from "../../domain/vocabulary";
import { authored, deletable, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { memberships, teams } from "./people";
import { themes } from "./strategy";

/** What, not how. Keys (`KT1`) are stable between versions, so that objectives keep their link. */
export type KeyTask = { key: string; text: string; mainEffort: boolean };
/** What caused a version: lessons, frictions, hypotheses, back-briefs, by id; `note` says it in words. */
export type Cause = { type: string; id: string | null; note: string };

/** E9: commander's intent; its text lives in versions. */
export const briefs = pgTable(
  "briefs",
  {
    ...tenant(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    authorId: uuid("author_id").notNull(),
    themeId: uuid("theme_id").notNull(),
    parentBriefId: uuid("parent_brief_id"),
    /** The team whose manager nests the brief; empty for a brief of the organization. */
    teamId: uuid("team_id"),
    confidentiality: text("confidentiality", { enum: confidentialities }).notNull().default("open"),
    currentVersionId: uuid("current_version_id"),
    status: text("status", { enum: briefStatuses }).notNull().default("draft"),
    publishedAt: instant("published_at"),
    closedAt: instant("closed_at"),
    closedBy: uuid("closed_by"),
    closingNote: text("closing_note"),
    supersededById: uuid("superseded_by_id"),
    endDecisionId: uuid("end_decision_id"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "briefs_pk", columns: [t.orgId, t.id] }),
    searched("briefs_search", t.orgId, t.searchText),
    toOrganization("briefs_org", t.orgId),
    within("briefs_author", t.orgId, t.authorId, memberships),
    within("briefs_theme", t.orgId, t.themeId, themes),
    within("briefs_parent", t.orgId, t.parentBriefId, t),
    within("briefs_team", t.orgId, t.teamId, teams),
    within("briefs_superseded_by", t.orgId, t.supersededById, t),
    uniqueIndex("briefs_number").on(t.orgId, t.number),
    index("briefs_by_theme").on(t.orgId, t.themeId),
    index("briefs_by_parent").on(t.orgId, t.parentBriefId),
    check("briefs_status", oneOf(t.status, briefStatuses)),
    check("briefs_confidentiality", oneOf(t.confidentiality, confidentialities)),
  ],
);

/** Immutable once published; at most one unpublished version per brief. `generation` = version_no of the latest first or direction. */
export const briefVersions = pgTable(
  "brief_versions",
  {
    ...tenant(),
    briefId: uuid("brief_id").notNull(),
    versionNo: integer("version_no").notNull(),
    generation: integer("generation").notNull(),
    status: text("status", { enum: briefVersionStatuses }).notNull().default("draft"),
    context: text("context").notNull().default(""),
    higherIntent: text("higher_intent").notNull().default(""),
    purpose: text("purpose").notNull().default(""),
    keyTasks: jsonb("key_tasks").$type<KeyTask[]>().notNull().default([]),
    keyTaskExcessReason: text("key_task_excess_reason").notNull().default(""),
    endState: jsonb("end_state").$type<string[]>().notNull().default([]),
    /** Those conditions of the end state, by their words, of which the owner says that they can be answered yes or no (M14). */
    answeredYesNo: jsonb("answered_yes_no").$type<string[]>().notNull().default([]),
    boundaries: jsonb("boundaries").$type<string[]>().notNull().default([]),
    freedoms: jsonb("freedoms").$type<string[]>().notNull().default([]),
    resources: text("resources").notNull().default(""),
    notDoing: text("not_doing").notNull().default(""),
    horizonDate: date("horizon_date", { mode: "string" }),
    changeKind: text("change_kind", { enum: changeKinds }).notNull().default("first"),
    changeReason: text("change_reason").notNull().default(""),
    causedBy: jsonb("caused_by").$type<Cause[]>().notNull().default([]),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by"),
    decisionId: uuid("decision_id"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "brief_versions_pk", columns: [t.orgId, t.id] }),
    toOrganization("brief_versions_org", t.orgId),
    within("brief_versions_brief", t.orgId, t.briefId, briefs),
    uniqueIndex("brief_versions_no").on(t.orgId, t.briefId, t.versionNo),
    check("brief_versions_status", oneOf(t.status, briefVersionStatuses)),
    check("brief_versions_change_kind", oneOf(t.changeKind, changeKinds)),
  ],
);

/** Reviewers, readers, delegates and recipients of a brief. */
export const briefPeople = pgTable(
  "brief_people",
  {
    orgId: uuid("org_id").notNull(),
    briefId: uuid("brief_id").notNull(),
    membershipId: uuid("membership_id").notNull(),
    part: text("part", { enum: briefParts }).notNull(),
    teamId: uuid("team_id"),
    backBriefRequired: boolean("backbrief_required").notNull().default(true),
    /** When the recipient first opened the published brief. */
    receivedAt: instant("received_at"),
  },
  (t) => [
    primaryKey({ name: "brief_people_pk", columns: [t.orgId, t.briefId, t.membershipId, t.part] }),
    toOrganization("brief_people_org", t.orgId),
    within("brief_people_brief", t.orgId, t.briefId, briefs),
    within("brief_people_member", t.orgId, t.membershipId, memberships),
    within("brief_people_team", t.orgId, t.teamId, teams),
    index("brief_people_by_member").on(t.orgId, t.membershipId),
    check("brief_people_part", oneOf(t.part, briefParts)),
  ],
);
