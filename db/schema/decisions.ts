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
import { decisionKinds, decisionStatuses, type Fate, reasonKinds } from "../../domain/vocabulary";
import { authored, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { memberships } from "./people";
import { reviews } from "./reviews";
import { themes } from "./strategy";

/** What becomes of work in flight when direction changes (R11). */
export type InFlight = { projectId: string; fate: Fate; to?: string | null };
/** What a decision touches, by id. */
export type DecisionLink = { type: string; id: string; role?: string };

/** E20: who decided what, why, on which evidence, to be revisited when. */
export const decisions = pgTable(
  "decisions",
  {
    ...tenant(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: decisionKinds }).notNull(),
    question: text("question").notNull(),
    options: text("options").notNull().default(""),
    choice: text("choice").notNull(),
    searchText: folded("choice"),
    reason: text("reason").notNull(),
    reasonKind: text("reason_kind", { enum: reasonKinds }),
    expectedResult: text("expected_result").notNull().default(""),
    revisitOn: date("revisit_on", { mode: "string" }),
    deciderId: uuid("decider_id").notNull(),
    links: jsonb("links").$type<DecisionLink[]>().notNull().default([]),
    inFlight: jsonb("in_flight").$type<InFlight[]>().notNull().default([]),
    /** Of a posture: the theme, what was advised, and whether the decider agreed. */
    themeId: uuid("theme_id"),
    advice: text("advice"),
    agrees: boolean("agrees"),
    /** Of a reallocation, in words: who or what stood where before, and where after. */
    stateBefore: text("state_before").notNull().default(""),
    stateAfter: text("state_after").notNull().default(""),
    reviewId: uuid("review_id"),
    proposedBy: uuid("proposed_by"),
    rejectedReason: text("rejected_reason"),
    status: text("status", { enum: decisionStatuses }).notNull().default("decided"),
    decidedAt: instant("decided_at"),
    outcome: text("outcome"),
    revisitedAt: instant("revisited_at"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "decisions_pk", columns: [t.orgId, t.id] }),
    searched("decisions_search", t.orgId, t.searchText),
    toOrganization("decisions_org", t.orgId),
    within("decisions_decider", t.orgId, t.deciderId, memberships),
    within("decisions_theme", t.orgId, t.themeId, themes),
    within("decisions_review", t.orgId, t.reviewId, reviews),
    within("decisions_proposer", t.orgId, t.proposedBy, memberships),
    uniqueIndex("decisions_number").on(t.orgId, t.number),
    index("decisions_by_time").on(t.orgId, t.decidedAt, t.id),
    check("decisions_kind", oneOf(t.kind, decisionKinds)),
    check("decisions_status", oneOf(t.status, decisionStatuses)),
    check("decisions_reason_kind", oneOf(t.reasonKind, reasonKinds)),
  ],
);
