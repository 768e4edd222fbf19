import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { marketSignalKinds, marketSignalStatuses, windDirections } from "../../domain/vocabulary";
import { authored, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { hypotheses } from "./hypotheses";
import { memberships } from "./people";
import { themes } from "./strategy";

/** E6: something outside that bears on a choice or a bet; it gets one sentence as its answer. */
export const marketSignals = pgTable(
  "market_signals",
  {
    ...tenant(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: marketSignalKinds }).notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    detail: text("detail").notNull().default(""),
    sourceUrl: text("source_url").notNull().default(""),
    observedOn: date("observed_on", { mode: "string" }).notNull(),
    direction: text("direction", { enum: windDirections }).notNull().default("unclear"),
    impact: integer("impact").notNull().default(1),
    raisedBy: uuid("raised_by").notNull(),
    status: text("status", { enum: marketSignalStatuses }).notNull().default("new"),
    answer: text("answer"),
    answeredBy: uuid("answered_by"),
    answeredAt: instant("answered_at"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "market_signals_pk", columns: [t.orgId, t.id] }),
    searched("market_signals_search", t.orgId, t.searchText),
    toOrganization("market_signals_org", t.orgId),
    within("market_signals_raiser", t.orgId, t.raisedBy, memberships),
    within("market_signals_answerer", t.orgId, t.answeredBy, memberships),
    uniqueIndex("market_signals_number").on(t.orgId, t.number),
    index("market_signals_by_time").on(t.orgId, t.observedOn, t.id),
    check("market_signals_kind", oneOf(t.kind, marketSignalKinds)),
    check("market_signals_status", oneOf(t.status, marketSignalStatuses)),
    check("market_signals_direction", oneOf(t.direction, windDirections)),
  ],
);

/** The themes and bets that an outside signal bears on: exactly one of the two in each row. */
export const marketSignalLinks = pgTable(
  "market_signal_links",
  {
    ...tenant(),
    marketSignalId: uuid("market_signal_id").notNull(),
    themeId: uuid("theme_id"),
    hypothesisId: uuid("hypothesis_id"),
  },
  (t) => [
    primaryKey({ name: "market_signal_links_pk", columns: [t.orgId, t.id] }),
    toOrganization("market_signal_links_org", t.orgId),
    within("market_signal_links_signal", t.orgId, t.marketSignalId, marketSignals),
    within("market_signal_links_theme", t.orgId, t.themeId, themes),
    within("market_signal_links_hypothesis", t.orgId, t.hypothesisId, hypotheses),
    index("market_signal_links_by_signal").on(t.orgId, t.marketSignalId),
    index("market_signal_links_by_hypothesis").on(t.orgId, t.hypothesisId),
  ],
);
