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
import { hypothesisCategories, hypothesisStatuses, verdicts } from "../../domain/vocabulary";
import { briefs } from "./briefs";
import { authored, deletable, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { measures } from "./measures";
import { memberships } from "./people";
import { themes } from "./strategy";

/** E7: what would have to be true. The rules of support and debunk freeze when it opens (R7). */
export const hypotheses = pgTable(
  "hypotheses",
  {
    ...tenant(),
    number: integer("number").notNull(),
    statement: text("statement").notNull(),
    searchText: folded("statement"),
    category: text("category", { enum: hypothesisCategories }).notNull(),
    themeId: uuid("theme_id").notNull(),
    briefId: uuid("brief_id"),
    loadBearing: boolean("load_bearing").notNull().default(false),
    /** The bet of product and market fit: supported, it ends the stage of searching (S83-S85). */
    isPmf: boolean("is_pmf").notNull().default(false),
    ownerId: uuid("owner_id").notNull(),
    prior: numeric("prior", { precision: 3, scale: 2, mode: "number" }).notNull().default(0.5),
    leadingMeasureId: uuid("leading_measure_id"),
    leadingIndicator: text("leading_indicator").notNull().default(""),
    supportIf: text("support_if").notNull().default(""),
    debunkIf: text("debunk_if").notNull().default(""),
    testBy: date("test_by", { mode: "string" }),
    status: text("status", { enum: hypothesisStatuses }).notNull().default("draft"),
    openedAt: instant("opened_at"),
    /** How often the frozen rules were edited after opening; each edit stands in the history and is displayed. */
    ruleEdits: integer("rule_edits").notNull().default(0),
    proposedVerdict: text("proposed_verdict", { enum: verdicts }),
    proposedBy: uuid("proposed_by"),
    proposedAt: instant("proposed_at"),
    proposalSentence: text("proposal_sentence"),
    verdictAt: instant("verdict_at"),
    verdictBy: uuid("verdict_by"),
    verdictSentence: text("verdict_sentence"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "hypotheses_pk", columns: [t.orgId, t.id] }),
    searched("hypotheses_search", t.orgId, t.searchText),
    toOrganization("hypotheses_org", t.orgId),
    within("hypotheses_theme", t.orgId, t.themeId, themes),
    within("hypotheses_brief", t.orgId, t.briefId, briefs),
    within("hypotheses_owner", t.orgId, t.ownerId, memberships),
    within("hypotheses_measure", t.orgId, t.leadingMeasureId, measures),
    within("hypotheses_proposer", t.orgId, t.proposedBy, memberships),
    within("hypotheses_judge", t.orgId, t.verdictBy, memberships),
    uniqueIndex("hypotheses_number").on(t.orgId, t.number),
    index("hypotheses_by_theme").on(t.orgId, t.themeId),
    check("hypotheses_category", oneOf(t.category, hypothesisCategories)),
    check("hypotheses_status", oneOf(t.status, hypothesisStatuses)),
    check("hypotheses_proposed", oneOf(t.proposedVerdict, verdicts)),
  ],
);
