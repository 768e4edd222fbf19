import { check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { evidenceDirections, evidenceStrengths, sourceKinds } from "../../domain/vocabulary";
import { checkIns } from "./check-ins";
import { instant, oneOf, tenant, toOrganization, within } from "./columns";
import { deepDives } from "./dives";
import { frictions } from "./frictions";
import { hypotheses } from "./hypotheses";
import { lessons } from "./lessons";
import { marketSignals } from "./market-signals";
import { memberships } from "./people";

/** E8, append-only: one finding for or against a bet, from a named source, with the row it came from. */
export const evidence = pgTable(
  "evidence",
  {
    ...tenant(),
    hypothesisId: uuid("hypothesis_id").notNull(),
    direction: text("direction", { enum: evidenceDirections }).notNull(),
    strength: text("strength", { enum: evidenceStrengths }).notNull(),
    sourceKind: text("source_kind", { enum: sourceKinds }).notNull(),
    /** What makes two items the same source: repeats of one source count half, a quarter, and so on (M21). */
    sourceKey: text("source_key").notNull(),
    interviewCount: integer("interview_count"),
    text: text("text").notNull(),
    observedOn: date("observed_on", { mode: "string" }).notNull(),
    checkInId: uuid("check_in_id"),
    frictionId: uuid("friction_id"),
    diveId: uuid("dive_id"),
    marketSignalId: uuid("market_signal_id"),
    lessonId: uuid("lesson_id"),
    authorId: uuid("author_id").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "evidence_pk", columns: [t.orgId, t.id] }),
    toOrganization("evidence_org", t.orgId),
    within("evidence_hypothesis", t.orgId, t.hypothesisId, hypotheses),
    within("evidence_check_in", t.orgId, t.checkInId, checkIns),
    within("evidence_friction", t.orgId, t.frictionId, frictions),
    within("evidence_dive", t.orgId, t.diveId, deepDives),
    within("evidence_market_signal", t.orgId, t.marketSignalId, marketSignals),
    within("evidence_lesson", t.orgId, t.lessonId, lessons),
    within("evidence_author", t.orgId, t.authorId, memberships),
    index("evidence_by_hypothesis").on(t.orgId, t.hypothesisId, t.observedOn),
    check("evidence_direction", oneOf(t.direction, evidenceDirections)),
    check("evidence_strength", oneOf(t.strength, evidenceStrengths)),
    check("evidence_source_kind", oneOf(t.sourceKind, sourceKinds)),
  ],
);

/** Append-only: evidence is never changed; taken back, it is left out of the sum and still listed, with the reason. */
export const evidenceRetractions = pgTable(
  "evidence_retractions",
  {
    ...tenant(),
    evidenceId: uuid("evidence_id").notNull(),
    reason: text("reason").notNull(),
    byId: uuid("by_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ name: "evidence_retractions_pk", columns: [t.orgId, t.evidenceId] }),
    toOrganization("evidence_retractions_org", t.orgId),
    within("evidence_retractions_evidence", t.orgId, t.evidenceId, evidence),
    within("evidence_retractions_by", t.orgId, t.byId, memberships),
  ],
);
