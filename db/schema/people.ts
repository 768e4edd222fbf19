import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  type PgTableExtraConfigValue,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  departureKinds,
  departureReasons,
  type EarlierStay,
  membershipStatuses,
  roles,
  teamStatuses,
} from "../../domain/vocabulary";
import { authored, folded, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { users } from "./identity";

/** E2: the tree of teams; one root per organization. */
export const teams = pgTable(
  "teams",
  {
    ...tenant(),
    name: text("name").notNull(),
    searchText: folded("name"),
    parentId: uuid("parent_id"),
    leadMembershipId: uuid("lead_membership_id"),
    isOperational: boolean("is_operational").notNull().default(true),
    cadenceDays: integer("cadence_days").notNull().default(7),
    reviewWeekday: integer("review_weekday").notNull().default(1),
    status: text("status", { enum: teamStatuses }).notNull().default("active"),
    ...authored(),
  },
  (t): PgTableExtraConfigValue[] => [
    primaryKey({ name: "teams_pk", columns: [t.orgId, t.id] }),
    searched("teams_search", t.orgId, t.searchText),
    toOrganization("teams_org", t.orgId),
    within("teams_parent", t.orgId, t.parentId, t),
    within("teams_lead", t.orgId, t.leadMembershipId, memberships),
    index("teams_by_parent").on(t.orgId, t.parentId),
    check("teams_status", oneOf(t.status, teamStatuses)),
  ],
);

/** E3: a person in an organization. An invitation is a membership in state `invited`. */
export const memberships = pgTable(
  "memberships",
  {
    ...tenant(),
    userId: uuid("user_id").references((): AnyPgColumn => users.id),
    email: text("email").notNull(),
    displayName: text("display_name").notNull(),
    searchText: folded("display_name"),
    role: text("role", { enum: roles }).notNull(),
    /** A role above that of whoever asked for it waits here until an executive confirms it; an invitation opens nothing before. */
    roleToConfirm: text("role_to_confirm", { enum: roles }),
    roleAskedBy: uuid("role_asked_by"),
    isAdmin: boolean("is_admin").notNull().default(false),
    isFinance: boolean("is_finance").notNull().default(false),
    teamId: uuid("team_id"),
    managerMembershipId: uuid("manager_membership_id"),
    craft: text("craft"),
    fte: numeric("fte", { precision: 3, scale: 2, mode: "number" }).notNull().default(1),
    startedOn: date("started_on", { mode: "string" }),
    status: text("status", { enum: membershipStatuses }).notNull(),
    departedOn: date("departed_on", { mode: "string" }),
    departureKind: text("departure_kind", { enum: departureKinds }),
    departureReason: text("departure_reason", { enum: departureReasons }),
    regretted: boolean("regretted"),
    /** Stays that ended before the person was taken back, so that who left is still counted (M25). */
    earlierStays: jsonb("earlier_stays").$type<EarlierStay[]>().notNull().default([]),
    inviteTokenHash: text("invite_token_hash"),
    inviteExpiresAt: timestamp("invite_expires_at", { withTimezone: true }),
    acceptedAt: timestamp("accepted_at", { withTimezone: true }),
    ...authored(),
  },
  (t): PgTableExtraConfigValue[] => [
    primaryKey({ name: "memberships_pk", columns: [t.orgId, t.id] }),
    searched("memberships_search", t.orgId, t.searchText),
    toOrganization("memberships_org", t.orgId),
    within("memberships_team", t.orgId, t.teamId, teams),
    within("memberships_manager", t.orgId, t.managerMembershipId, t),
    uniqueIndex("memberships_email").on(t.orgId, t.email),
    uniqueIndex("memberships_user_in_org").on(t.orgId, t.userId),
    index("memberships_user").on(t.userId),
    index("memberships_by_team").on(t.orgId, t.teamId),
    index("memberships_by_name").on(t.orgId, sql`display_name collate names`, t.id),
    check("memberships_role", oneOf(t.role, roles)),
    check("memberships_role_to_confirm", oneOf(t.roleToConfirm, roles)),
    check("memberships_status", oneOf(t.status, membershipStatuses)),
  ],
);
