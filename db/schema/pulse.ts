import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { pulseStates } from "../../domain/vocabulary";
import { briefs } from "./briefs";
import { authored, instant, oneOf, tenant, toOrganization, within } from "./columns";

/** The tree of teams as it stood when the round opened; later transfers change nothing. */
export type FrozenTeam = { id: string; name: string; parentId: string | null; members: number };
/** "Which of these is the main effort now?" One is true; the others are taken from older or other briefs. */
export type RecallOption = { key: string; text: string; right: boolean };

/** E19: a round of the pulse. The size of the smallest group and the tree are frozen with it. */
export const pulseRounds = pgTable(
  "pulse_rounds",
  {
    ...tenant(),
    opensOn: date("opens_on", { mode: "string" }).notNull(),
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    questionsVersion: integer("questions_version").notNull().default(1),
    state: text("state", { enum: pulseStates }).notNull().default("scheduled"),
    minGroup: integer("min_group").notNull().default(5),
    tree: jsonb("tree").$type<FrozenTeam[]>().notNull().default([]),
    /** Who may answer and for which team, while the round is open; emptied at closing. */
    roster: jsonb("roster").$type<Record<string, string>>(),
    recall: jsonb("recall").$type<RecallOption[]>().notNull().default([]),
    mainBriefId: uuid("main_brief_id"),
    /** Half of the key that seals ballots; nulled at closing, after which nobody can open one. */
    salt: text("salt"),
    responses: integer("responses"),
    closedAt: instant("closed_at"),
    publishedAt: instant("published_at"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "pulse_rounds_pk", columns: [t.orgId, t.id] }),
    toOrganization("pulse_rounds_org", t.orgId),
    within("pulse_rounds_brief", t.orgId, t.mainBriefId, briefs),
    index("pulse_rounds_by_time").on(t.orgId, t.opensOn),
    check("pulse_rounds_state", oneOf(t.state, pulseStates)),
    check("pulse_rounds_min_group", sql`${t.minGroup} >= 5`),
  ],
);

/** That somebody has answered: a keyed hash, which says nothing without the key of the round. Gone at closing. */
export const pulseReceipts = pgTable(
  "pulse_receipts",
  { orgId: uuid("org_id").notNull(), roundId: uuid("round_id").notNull(), receipt: text("receipt").notNull() },
  (t) => [
    primaryKey({ name: "pulse_receipts_pk", columns: [t.orgId, t.roundId, t.receipt] }),
    toOrganization("pulse_receipts_org", t.orgId),
    within("pulse_receipts_round", t.orgId, t.roundId, pulseRounds),
  ],
);

/** A sealed answer in a random slot. Shares nothing with a receipt but the round. Opened once, at closing, all together. */
export const pulseBallots = pgTable(
  "pulse_ballots",
  {
    orgId: uuid("org_id").notNull(),
    roundId: uuid("round_id").notNull(),
    slot: uuid("slot").notNull(),
    sealed: text("sealed").notNull(),
  },
  (t) => [
    primaryKey({ name: "pulse_ballots_pk", columns: [t.orgId, t.roundId, t.slot] }),
    toOrganization("pulse_ballots_org", t.orgId),
    within("pulse_ballots_round", t.orgId, t.roundId, pulseRounds),
  ],
);

/** What was answered, written in random order at closing: no person, no time, a random id. */
export const pulseAnswers = pgTable(
  "pulse_answers",
  {
    ...tenant(),
    roundId: uuid("round_id").notNull(),
    /** A team of the frozen tree, not a link: the tree of today may know it no longer. */
    frozenTeamId: uuid("frozen_team_id").notNull(),
    realistic: smallint("realistic"),
    tools: smallint("tools"),
    morale: smallint("morale"),
    understand: smallint("understand"),
    pace: smallint("pace"),
    recall: text("recall"),
  },
  (t) => [
    primaryKey({ name: "pulse_answers_pk", columns: [t.orgId, t.id] }),
    toOrganization("pulse_answers_org", t.orgId),
    within("pulse_answers_round", t.orgId, t.roundId, pulseRounds),
    index("pulse_answers_by_round").on(t.orgId, t.roundId),
  ],
);

/** What was written beside the answers, joined to none of them; shown for the organization alone, shuffled. */
export const pulseComments = pgTable(
  "pulse_comments",
  { ...tenant(), roundId: uuid("round_id").notNull(), text: text("text").notNull() },
  (t) => [
    primaryKey({ name: "pulse_comments_pk", columns: [t.orgId, t.id] }),
    toOrganization("pulse_comments_org", t.orgId),
    within("pulse_comments_round", t.orgId, t.roundId, pulseRounds),
    index("pulse_comments_by_round").on(t.orgId, t.roundId),
  ],
);
