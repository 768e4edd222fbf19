import { date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, toOrganization } from "./columns";

/**
 * What the diagnosis of a day found, so that a page need not compute it again: a cache of what could be read from the
 * rows. `head` tells the state of the history that it knows of; when there is another one, it is computed again.
 */
export const diagnoses = pgTable(
  "diagnoses",
  {
    orgId: uuid("org_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    head: text("head"),
    computedAt: instant("computed_at").notNull(),
    tookMs: integer("took_ms").notNull(),
    gap: numeric("gap", { mode: "number" }),
    /** What the homes show; small, so that they stay quick. */
    summary: jsonb("summary").$type<unknown>().notNull(),
    /** Everything that the gap page shows; of past days only the figure is kept. */
    found: jsonb("found").$type<unknown>(),
  },
  (t) => [primaryKey({ name: "diagnoses_pk", columns: [t.orgId, t.day] }), toOrganization("diagnoses_org", t.orgId)],
);
