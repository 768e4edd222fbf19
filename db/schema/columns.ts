import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, index, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organizations } from "./identity";
import { oneOfWords } from "./words";

/** Every tenant table: `org_id` first in the key, ids made by the application (UUID v7). */
export const tenant = () => ({ orgId: uuid("org_id").notNull(), id: uuid("id").notNull() });

/** Who made the row and when, in business time; `version` counts every change (optimistic locking). */
export const authored = () => ({
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  createdBy: uuid("created_by"),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
  version: integer("version").notNull().default(1),
});

/** Only what never took effect can be deleted: drafts, proposals, backlog items. */
export const deletable = () => ({
  deletedAt: timestamp("deleted_at", { withTimezone: true }),
  deletedBy: uuid("deleted_by"),
});

/**
 * The name of a row as it is searched: without case, accents and what cannot be seen (`fold` in the migrations, its twin in
 * lib/fold.ts). The database keeps it beside the name.
 */
export const folded = (name: string) =>
  text("search_text")
    .notNull()
    .generatedAlwaysAs(sql`fold(${sql.identifier(name)})`);

/**
 * For `like '%words%'` within one organization. Row-level security keeps a query of the app from using it; the functions
 * in db/tenancy.sql do. The extensions that it needs come with PostgreSQL.
 */
export const searched = (name: string, orgId: AnyPgColumn, searchText: AnyPgColumn) =>
  index(name).using("gin", orgId, sql`${searchText} gin_trgm_ops`).with({ fastupdate: false });

/** An instant in business time. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

export const oneOf = (column: AnyPgColumn, words: readonly string[]): SQL => sql`${column} in ${oneOfWords(words)}`;

/** The tenant's root: every tenant table points at its organization. */
export const toOrganization = (name: string, orgId: AnyPgColumn) =>
  foreignKey({ name, columns: [orgId], foreignColumns: [organizations.id] });

/** A link inside one organization: the key carries `org_id`, so the database itself refuses links across tenants. */
export const within = (name: string, orgId: AnyPgColumn, column: AnyPgColumn, target: Target) =>
  foreignKey({
    name,
    columns: [orgId, column],
    foreignColumns: [target.orgId, target.id] as [AnyPgColumn, AnyPgColumn],
  });

type Target = { orgId: AnyPgColumn; id: AnyPgColumn };
