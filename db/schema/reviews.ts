import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { reviewKinds, reviewStates } from "../../domain/vocabulary";
import { authored, instant, oneOf, tenant, toOrganization, within } from "./columns";
import { memberships, teams } from "./people";

/** One point of an agenda: what the data say at that moment, and what was said about it. */
export type AgendaPoint = {
  key: string;
  section: string;
  title: string;
  why: string;
  subject: { type: string; id: string } | null;
  said: string;
  /** What somebody promised here, so that the next review can open with it. */
  promise?: { text: string; ownerId: string; dueOn: string } | null;
};

/** E22: a meeting whose agenda the data make; the next one opens with what was said and what happened. */
export const reviews = pgTable(
  "reviews",
  {
    ...tenant(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: reviewKinds }).notNull(),
    teamId: uuid("team_id").notNull(),
    leaderId: uuid("leader_id").notNull(),
    scheduledFor: date("scheduled_for", { mode: "string" }).notNull(),
    heldOn: date("held_on", { mode: "string" }),
    agenda: jsonb("agenda").$type<AgendaPoint[]>().notNull().default([]),
    attendees: uuid("attendees").array().notNull().default([]),
    notes: text("notes").notNull().default(""),
    state: text("state", { enum: reviewStates }).notNull().default("scheduled"),
    skipReason: text("skip_reason"),
    closedAt: instant("closed_at"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "reviews_pk", columns: [t.orgId, t.id] }),
    toOrganization("reviews_org", t.orgId),
    within("reviews_team", t.orgId, t.teamId, teams),
    within("reviews_leader", t.orgId, t.leaderId, memberships),
    uniqueIndex("reviews_number").on(t.orgId, t.number),
    index("reviews_by_time").on(t.orgId, t.scheduledFor, t.id),
    index("reviews_by_team").on(t.orgId, t.teamId, t.kind, t.scheduledFor),
    check("reviews_kind", oneOf(t.kind, reviewKinds)),
    check("reviews_state", oneOf(t.state, reviewStates)),
  ],
);
