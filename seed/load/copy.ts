import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "postgres";

export type Value = string | number | boolean | null | undefined | Date | object;
export type Row = Record<string, Value>;

/**
 * Writes rows through COPY, the quickest way into a table with all its keys and checks in place. The columns are those of
 * the first row. Answers how many there were.
 */
export async function copyRows(sql: Sql, table: string, rows: Iterable<Row>): Promise<number> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return 0;
  const columns = Object.keys(first.value);
  let written = 0;
  function* lines() {
    let block = "";
    for (let next: IteratorResult<Row> = first; !next.done; next = iterator.next()) {
      const row = next.value;
      block += `${columns.map((column) => asText(row[column])).join("\t")}\n`;
      written++;
      // Few large pieces: each is a turn of the event loop.
      if (block.length > 256_000) {
        yield block;
        block = "";
      }
    }
    yield block;
  }
  const target = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  await pipeline(Readable.from(lines()), target);
  return written;
}

/** A value as COPY reads it. */
function asText(value: Value): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return /[\\\t\n\r]/.test(value) ? escaped(value) : value;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? escaped(JSON.stringify(value)) : String(value);
}

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
