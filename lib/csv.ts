import { stringify } from "csv-stringify/sync";

/** A cell that a spreadsheet would run as a formula is led by a quote; full-width signs count too. */
const guard = (value: unknown): unknown =>
  typeof value === "string" && /^[=+\-@\t\r\0＝＋－＠]/.test(value) ? `'${value}` : value;

/** A CSV file (RFC 4180, UTF-8 with BOM) as a download. Numbers stay numbers; text is guarded against formulas. */
export function csvResponse(name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Response {
  const body = stringify([columns, ...rows.map((row) => row.map(guard))], { bom: true, record_delimiter: "windows" });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
