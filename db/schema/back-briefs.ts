import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { backBriefStates, reconfirmationAnswers, returnKinds } from "../../domain/vocabulary";
import { briefs, briefVersions } from "./briefs";
import { authored, deletable, instant, oneOf, tenant, toOrganization, within } from "./columns";
import { memberships, teams } from "./people";

/** E10: one row per round of the catchball. */
export const backBriefs = pgTable(
  "back_briefs",
  {
    ...tenant(),
    briefId: uuid("brief_id").notNull(),
    generation: integer("generation").notNull(),
    briefVersionId: uuid("brief_version_id").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    teamId: uuid("team_id"),
    roundNo: integer("round_no").notNull(),
    restatement: text("restatement").notNull().default(""),
    myPlan: text("my_plan").notNull().default(""),
    boundariesISee: text("boundaries_i_see").notNull().default(""),
    risks: text("risks").notNull().default(""),
    helpNeeded: text("help_needed").notNull().default(""),
    cannotPromise: text("cannot_promise").notNull().default(""),
    takenKeyTasks: text("taken_key_tasks").array().notNull().default([]),
    state: text("state", { enum: backBriefStates }).notNull().default("draft"),
    submittedAt: instant("submitted_at"),
    respondedBy: uuid("responded_by"),
    responseText: text("response_text"),
    returnKind: text("return_kind", { enum: returnKinds }),
    returnKeyTasks: text("return_key_tasks").array().notNull().default([]),
    respondedAt: instant("responded_at"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "back_briefs_pk", columns: [t.orgId, t.id] }),
    toOrganization("back_briefs_org", t.orgId),
    within("back_briefs_brief", t.orgId, t.briefId, briefs),
    within("back_briefs_version", t.orgId, t.briefVersionId, briefVersions),
    within("back_briefs_recipient", t.orgId, t.recipientId, memberships),
    within("back_briefs_team", t.orgId, t.teamId, teams),
    uniqueIndex("back_briefs_round").on(t.orgId, t.briefId, t.generation, t.recipientId, t.roundNo),
    index("back_briefs_by_recipient").on(t.orgId, t.recipientId),
    check("back_briefs_state", oneOf(t.state, backBriefStates)),
    check("back_briefs_return_kind", oneOf(t.returnKind, returnKinds)),
  ],
);

/** E10b: after a clarification each accepted recipient says whether the back-brief still stands. */
export const reconfirmations = pgTable(
  "reconfirmations",
  {
    orgId: uuid("org_id").notNull(),
    briefVersionId: uuid("brief_version_id").notNull(),
    backBriefId: uuid("back_brief_id").notNull(),
    requestedAt: instant("requested_at").notNull(),
    answer: text("answer", { enum: reconfirmationAnswers }),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    primaryKey({ name: "reconfirmations_pk", columns: [t.orgId, t.briefVersionId, t.backBriefId] }),
    toOrganization("reconfirmations_org", t.orgId),
    within("reconfirmations_version", t.orgId, t.briefVersionId, briefVersions),
    within("reconfirmations_back_brief", t.orgId, t.backBriefId, backBriefs),
    check("reconfirmations_answer", oneOf(t.answer, reconfirmationAnswers)),
  ],
);
