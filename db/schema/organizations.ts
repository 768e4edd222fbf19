import {
  bigint,
  boolean,
  check,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { stages } from "../../domain/vocabulary";
import { oneOf } from "./columns";
import { organizations } from "./identity";

/** E1: everything an organization has beyond its name; one row each. */
export const organizationSettings = pgTable(
  "organization_settings",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organizations.id),
    identityStatement: text("identity_statement"),
    stage: text("stage", { enum: stages }).notNull().default("searching"),
    currency: text("currency").notNull().default("EUR"),
    locale: text("locale").notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    weekHours: integer("week_hours").notNull().default(40),
    loadedDayCost: bigint("loaded_day_cost", { mode: "number" }),
    backBriefRequired: boolean("backbrief_required").notNull().default(true),
    /** Thresholds that differ from the defaults of domain.md 3.27, and lists such as `tools`. */
    settings: jsonb("settings").$type<OrganizationSettingsJson>().notNull().default({}),
    mainBriefId: uuid("main_brief_id"),
    /** The day for which stored signals (status, score) of objectives and measures were computed. */
    signalsOn: date("signals_on", { mode: "string" }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [check("organization_settings_stage", oneOf(t.stage, stages))],
);

export type OrganizationSettingsJson = {
  thresholds?: Record<string, number>;
  /** The last changes of thresholds, for the charts that use them; the history tells who made them. */
  thresholdChanges?: { on: string; path: string; from: number; to: number }[];
  tools?: string[];
  managersMayInvite?: boolean;
};

/** The next human number per kind (OBJ-3). Gaps are allowed; an import reserves its block at once. */
export const counters = pgTable(
  "counters",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    kind: text("kind").notNull(),
    next: integer("next").notNull().default(1),
  },
  (t) => [primaryKey({ name: "counters_pk", columns: [t.orgId, t.kind] })],
);

/** A create form carries a key; a replay finds the first result here. Kept for 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    actorId: uuid("actor_id").notNull(),
    route: text("route").notNull(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    subjectId: uuid("subject_id"),
    at: timestamp("at", { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: "idempotency_keys_pk", columns: [t.orgId, t.actorId, t.route, t.key] })],
);
