import type { HistoryRow } from "@/domain/history/queries";
import { dateIn } from "@/lib/clock";
import type { Fact } from "./facts";
import { fieldWords, valueWords } from "./words";

/** History rows as facts: fields in words, ids left out, times in the organization's zone. */
export const factsOf = (rows: HistoryRow[], timeZone: string): Fact[] =>
  rows.map((row) => {
    const { before, after } = row.payload ?? { before: null, after: null };
    const fields = Object.keys({ ...before, ...after }).filter((field) => !/Id$|^id$/.test(field));
    return {
      id: row.id,
      on: dateIn(timeZone, row.at),
      time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(row.at),
      who: row.actorName,
      action: row.action,
      changes: fields
        .map((field) => ({
          field: fieldWords(field),
          before: valueWords(before?.[field]),
          after: valueWords(after?.[field]),
        }))
        .filter((change) => change.before !== change.after)
        .slice(0, 12),
    };
  });
