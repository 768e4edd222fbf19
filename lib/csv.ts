import { stringify } from "csv-stringify/sync";
import { followCourse } from "./http/trouble";
import { log } from "./log";

/** A cell that a spreadsheet would run as a formula is led by a quote; full-width signs count too. */
const guard = (value: unknown): unknown =>
  typeof value === "string" && /^[=+\-@\t\r\0＝＋－＠]/.test(value) ? `'${value}` : value;

type Cells = readonly unknown[];

/** Lines of CSV (RFC 4180). Numbers stay numbers; text is guarded against formulas. */
const linesOf = (rows: readonly Cells[]): string =>
  stringify(
    rows.map((row) => row.map(guard)),
    { record_delimiter: "windows" },
  );

/** UTF-8 says so at its beginning, or a spreadsheet takes it for something else. */
const headOf = (columns: readonly string[]): string => stringify([columns], { bom: true, record_delimiter: "windows" });

const headersOf = (name: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${name}.csv"`,
  "cache-control": "private, no-store",
});

/** A table that is at hand, as a download. */
export const csvResponse = (name: string, columns: readonly string[], rows: readonly Cells[]): Response =>
  new Response(headOf(columns) + linesOf(rows), { headers: headersOf(name) });

/** How many rows of a list are read, written and forgotten at a time. */
export const csvBatch = 1_000;
/** Milliseconds for one batch: a long file takes longer than a page may. */
const batchTime = 6_000;

type Batch<Row, Key> = { rows: readonly Row[]; next: Key | null };
/** Of which rows, and behind which key. */
type Filtered<Key> = { after: Key | null };

/**
 * All rows of a list as a download, however many there are: read in batches by key, the next one only when the reader has
 * taken the one before, so that memory stays the same and whoever leaves stops it. What fails before the first batch is
 * an answer of its own; what fails later breaks the download off, so that nobody takes half a file for a whole one.
 */
export async function csvStream<Row, Key, Filter extends Filtered<Key>>(
  name: string,
  columns: readonly string[],
  filter: Filter & Filtered<Key>,
  read: (filter: Filter) => Promise<Batch<Row, Key>>,
  cellsOf: (row: Row) => Cells,
): Promise<Response> {
  const bytes = new TextEncoder();
  const behind = (after: Key | null): Filter => ({ ...filter, after });
  const first = await read(behind(null));
  let at: Key | null = null;
  const batchAt = async (key: Key | null) =>
    key === null
      ? first
      : followCourse({ until: performance.now() + batchTime, trouble: null }, () => read(behind(key)));
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(reader) {
        try {
          const { rows, next } = await batchAt(at);
          reader.enqueue(bytes.encode((at === null ? headOf(columns) : "") + linesOf(rows.map(cellsOf))));
          at = next;
          if (next === null) reader.close();
        } catch (error) {
          log.failure("a file broke off", error);
          reader.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: headersOf(name) });
}
