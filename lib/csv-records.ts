import { CsvError, parse } from "csv-parse/sync";

/** Cells of one record and the line of the file on which it begins. */
export type CsvRecord = { line: number; cells: string[] };
type Read = { records: CsvRecord[]; fault: { line: number; sentence: string } | null };

/**
 * A CSV file (RFC 4180) with comma, semicolon or tab between cells, whichever its first line uses. Quotes are taken at
 * their word: one that is not closed, or stands in the middle of a cell, is a fault with its line; rows without any
 * text are left out.
 */
export function readCsv(text: string): Read {
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const nul = body.indexOf("\0");
  if (nul >= 0) {
    const sentence = "A NUL character stands here. Save the file as CSV text and bring it in again.";
    return { records: [], fault: { line: lineAt(body, nul), sentence } };
  }
  const records: CsvRecord[] = [];
  let read = 0;
  try {
    parse(body, {
      delimiter: markOf(body),
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        const line = read + 1;
        read = lines;
        const trimmed = cells.map((cell) => cell.trim());
        if (trimmed.some((cell) => cell !== "")) records.push({ line, cells: trimmed });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: [], fault: { line: read + 1, sentence: sentences[error.code] ?? strayQuote } };
  }
  return { records, fault: null };
}

const strayQuote = "A quote stands in the middle of a cell. Put the cell in quotes and double those inside.";
const sentences: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "A quote is opened here and never closed.",
  CSV_INVALID_CLOSING_QUOTE: "A quote is opened here and not closed at the end of its cell.",
};

const lineAt = (body: string, index: number) => body.slice(0, index).split("\n").length;

function markOf(body: string): string {
  const head = (body.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const marks = [",", ";", "\t"] as const;
  return [...marks].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
}
