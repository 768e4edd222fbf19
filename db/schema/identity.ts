import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organizationStatuses } from "../../domain/vocabulary";
import { oneOfWords } from "./words";

/** Global tables: only `domain/access` may read them. The reason of each stands in db/global-tables.ts. */
export const identity = pgSchema("identity");

export const organizations = identity.table(
  "organizations",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    status: text("status", { enum: organizationStatuses }).notNull().default("active"),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (t) => [check("organizations_status", sql`${t.status} in ${oneOfWords(organizationStatuses)}`)],
);

export const users = identity.table("users", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  passwordHash: text("password_hash"),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  disabledAt: timestamp("disabled_at", { withTimezone: true }),
});

export const sessions = identity.table(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    lastSeenAt: timestamp("last_seen_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    userAgent: text("user_agent"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** Counts attempts per key (account and address), so that limits survive a restart and are shared by instances. */
export const loginAttempts = identity.table(
  "login_attempts",
  {
    id: uuid("id").primaryKey(),
    key: text("key").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
  },
  (t) => [index("login_attempts_key").on(t.key, t.at)],
);

export const emailDomains = identity.table(
  "email_domains",
  {
    domain: text("domain").notNull(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    verifiedAt: timestamp("verified_at", { withTimezone: true }),
  },
  (t) => [primaryKey({ name: "email_domains_pk", columns: [t.domain, t.orgId] })],
);

export const workerHeartbeats = identity.table("worker_heartbeats", {
  name: text("name").primaryKey(),
  at: timestamp("at", { withTimezone: true }).notNull(),
  detail: jsonb("detail"),
});
