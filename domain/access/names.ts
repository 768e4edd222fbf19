import { getTableName, is, SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { KeyTask } from "@/db/schema/briefs";
import type { Actor } from "./actor";
import { columnOf, kinds, mayRead, type NamedKind, tableOf } from "./kinds";
import { named } from "./scope";

/**
 * The one way to say the name of a row of another room. Each of these carries the rule of reading of what it names: where
 * the reader may not read it, there is null instead of a name, and the page says `hiddenNames` (vocabulary.ts) without a
 * link. So a restricted brief gives away neither its title nor its key tasks through an objective that serves it.
 */

type Column = AnyPgColumn | SQL;

/**
 * ON of a left join to what another row refers to: `leftJoin(briefs, linked(actor, "brief", objectives.briefId))`. The
 * table must stand there under its own name; where it does already, use `nameOf` with an alias.
 */
export const linked = (actor: Actor, kind: NamedKind, id: Column): SQL =>
  sql`(${columnOf(kind, "org_id")} = ${actor.orgId} and ${columnOf(kind, "id")} = ${said(id)} and ${mayRead(actor, kind)})`;

/** The name of what `id` refers to, or null. `id` must not be a column of the very table that is named; alias that one. */
export const nameOf = (actor: Actor, kind: NamedKind, id: Column): SQL<string | null> =>
  select(actor, kind, columnOf(kind, kinds[kind].name), id);

/** The id of what `id` refers to where the reader may follow it, or null: for links. */
export const idOf = (actor: Actor, kind: NamedKind, id: Column): SQL<string | null> =>
  select(actor, kind, columnOf(kind, "id"), id);

/** Whether the reader may read what `id` refers to; true where it refers to nothing. */
export const isReadable = (actor: Actor, kind: NamedKind, id: Column): SQL<boolean> =>
  sql<boolean>`(${said(id)} is null or ${idOf(actor, kind, id)} is not null)`;

/** What other rooms say of a brief in force: its name and what its current version asks, allows and forbids. */
export type Intent = {
  id: string;
  title: string;
  status: string;
  authorId: string;
  versionNo: number;
  purpose: string;
  keyTasks: KeyTask[];
  freedoms: string[];
  boundaries: string[];
};

/** The brief that `id` refers to with its current version, as one value, or null. */
export const intentOf = (actor: Actor, id: Column): SQL<Intent | null> => sql<Intent | null>`(
  select jsonb_build_object('id', briefs.id, 'title', briefs.title, 'status', briefs.status, 'authorId', briefs.author_id,
    'versionNo', v.version_no, 'purpose', v.purpose, 'keyTasks', v.key_tasks, 'freedoms', v.freedoms, 'boundaries', v.boundaries)
  from briefs join brief_versions v on v.org_id = ${actor.orgId} and v.id = briefs.current_version_id
  where ${linked(actor, "brief", id)})`;

/** The words of a key task in the current version of a brief, or null. */
export const keyTaskOf = (actor: Actor, briefId: Column, key: Column): SQL<string | null> =>
  sql<string | null>`(select task ->> 'text' from briefs
    join brief_versions v on v.org_id = ${actor.orgId} and v.id = briefs.current_version_id,
    jsonb_array_elements(v.key_tasks) task
    where ${linked(actor, "brief", briefId)} and task ->> 'key' = ${said(key)} limit 1)`;

function select<T>(actor: Actor, kind: NamedKind, what: SQL, id: Column): SQL<T | null> {
  if (!is(id, SQL) && getTableName(id.table) === kinds[kind].table)
    throw new Error(`nameOf: ${id.name} is a column of ${kinds[kind].table} itself; give it an alias.`);
  return sql<T | null>`(select ${what} from ${tableOf(kind)} where ${linked(actor, kind, id)})`;
}

const said = (column: Column): SQL => (is(column, SQL) ? column : named(column));
