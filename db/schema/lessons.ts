import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { lessonKinds, lessonStates } from "../../domain/vocabulary";
import { briefs, briefVersions } from "./briefs";
import { authored, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { decisions } from "./decisions";
import { deepDives } from "./dives";
import { frictions } from "./frictions";
import { hypotheses } from "./hypotheses";
import { memberships } from "./people";
import { projects } from "./projects";
import { reviews } from "./reviews";
import { themes } from "./strategy";

/** E21: what was learned, or a proposal to stop; adopted, it names the version of a brief or the decision it changed. */
export const lessons = pgTable(
  "lessons",
  {
    ...tenant(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: lessonKinds }).notNull().default("lesson"),
    text: text("text").notNull(),
    searchText: folded("text"),
    raisedBy: uuid("raised_by").notNull(),
    raisedOn: date("raised_on", { mode: "string" }).notNull(),
    addressedTo: uuid("addressed_to").notNull(),
    briefId: uuid("brief_id"),
    themeId: uuid("theme_id"),
    fromProjectId: uuid("from_project_id"),
    fromFrictionId: uuid("from_friction_id"),
    fromDiveId: uuid("from_dive_id"),
    fromHypothesisId: uuid("from_hypothesis_id"),
    fromReviewId: uuid("from_review_id"),
    /** What a stop proposal asks to stop. */
    stopProjectId: uuid("stop_project_id"),
    state: text("state", { enum: lessonStates }).notNull().default("raised"),
    answer: text("answer"),
    answeredBy: uuid("answered_by"),
    answeredAt: instant("answered_at"),
    adoptedVersionId: uuid("adopted_version_id"),
    adoptedDecisionId: uuid("adopted_decision_id"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "lessons_pk", columns: [t.orgId, t.id] }),
    searched("lessons_search", t.orgId, t.searchText),
    toOrganization("lessons_org", t.orgId),
    within("lessons_raiser", t.orgId, t.raisedBy, memberships),
    within("lessons_addressee", t.orgId, t.addressedTo, memberships),
    within("lessons_answerer", t.orgId, t.answeredBy, memberships),
    within("lessons_brief", t.orgId, t.briefId, briefs),
    within("lessons_theme", t.orgId, t.themeId, themes),
    within("lessons_from_project", t.orgId, t.fromProjectId, projects),
    within("lessons_from_friction", t.orgId, t.fromFrictionId, frictions),
    within("lessons_from_dive", t.orgId, t.fromDiveId, deepDives),
    within("lessons_from_hypothesis", t.orgId, t.fromHypothesisId, hypotheses),
    within("lessons_from_review", t.orgId, t.fromReviewId, reviews),
    within("lessons_stop_project", t.orgId, t.stopProjectId, projects),
    within("lessons_adopted_version", t.orgId, t.adoptedVersionId, briefVersions),
    within("lessons_adopted_decision", t.orgId, t.adoptedDecisionId, decisions),
    uniqueIndex("lessons_number").on(t.orgId, t.number),
    index("lessons_by_addressee").on(t.orgId, t.addressedTo, t.state),
    check("lessons_kind", oneOf(t.kind, lessonKinds)),
    check("lessons_state", oneOf(t.state, lessonStates)),
  ],
);
