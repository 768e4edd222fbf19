import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./key";

/** What a list is ordered by. Every order ends with the id, so that pages neither skip nor repeat. */
export type Order = {
  by: AnyPgColumn | SQL;
  id: AnyPgColumn;
  descending: boolean;
  /** Rows may have nothing to be ordered by; they stand last, whatever the direction. */
  isOptional?: boolean;
  /** The type of what is in the key, where the database cannot tell. */
  cast?: SQL;
};

/** A name in the order in which people look for it (the migration that makes the collation says how). */
export const byName = (column: AnyPgColumn | SQL): SQL => sql`${column} collate names`;

/** For `order by`. */
export function inOrder({ by, id, descending, isOptional }: Order): SQL {
  if (!descending) return sql`${by} asc, ${id} asc`;
  return isOptional ? sql`${by} desc nulls last, ${id} desc` : sql`${by} desc, ${id} desc`;
}

/** The rows behind a key, in that order: what the row before them was ordered by, and its id. */
export function behind(order: Order, key: readonly [string | number | null, string] | null): SQL | undefined {
  if (!key) return undefined;
  const { by, id, descending, isOptional, cast = sql`` } = order;
  const [value, lastId] = key;
  const beyond = descending ? sql`<` : sql`>`;
  const tie = sql`${id} ${beyond} ${lastId}::uuid`;
  if (value === null) return sql`(${by} is null and ${tie})`;
  const at = sql`${value}${cast}`;
  const later = sql`${by} ${beyond} ${at} or (${by} = ${at} and ${tie})`;
  return isOptional ? sql`(${later} or ${by} is null)` : sql`(${later})`;
}

/** Beyond this a list is not counted: it would cost more than its page. */
export const MOST_COUNTED = 10_000;

/** How many rows a list has with the same conditions as its pages, at most `MOST_COUNTED`. */
export async function countRows(tx: Tx, table: PgTable, where: SQL | undefined): Promise<number> {
  const listed = tx
    .select({ one: sql`1`.as("one") })
    .from(table)
    .where(where)
    .limit(MOST_COUNTED)
    .as("listed");
  return tx.$count(listed);
}
