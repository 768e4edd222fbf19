import type { HistoryRow } from "@/domain/history/queries";
import { dateIn } from "@/lib/clock";
import type { Fact } from "./facts";
import { fieldWords, valueWords } from "./words";

const isId = (field: string) => /Ids?$|^id$/.test(field);

/** Every id that the payloads speak of, so that a page can ask for their names. */
export const idsIn = (rows: HistoryRow[]): string[] =>
  rows.flatMap(({ payload }) =>
    [payload?.before, payload?.after].flatMap((side) =>
      Object.entries(side ?? {})
        .filter(([field]) => isId(field))
        .flatMap(([, value]) => value)
        .filter((value): value is string => typeof value === "string"),
    ),
  );

/** History rows as facts: fields in words, ids as names where the page knows them, times in the organization's zone. */
export const factsOf = (rows: HistoryRow[], timeZone: string, names: ReadonlyMap<string, string> = new Map()): Fact[] =>
  rows.map((row) => {
    const { before, after } = named(row.payload ?? { before: null, after: null }, names);
    const fields = Object.keys({ ...before, ...after });
    return {
      id: row.id,
      on: dateIn(timeZone, row.at),
      time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(row.at),
      who: row.actorName ?? (row.actorKind === "system" ? null : "Somebody whose name is protected"),
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

type Side = Record<string, unknown> | null;

/** Ids by the names behind them; those without a name say nothing and are left out. */
function named(payload: { before: Side; after: Side }, names: ReadonlyMap<string, string>) {
  const known = (side: Side): Side =>
    side &&
    Object.fromEntries(
      Object.entries(side).flatMap(([field, value]) => {
        if (!isId(field)) return [[field, value]];
        const found = [value].flat().flatMap((id) => names.get(String(id)) ?? []);
        return found.length > 0 ? [[field, found]] : [];
      }),
    );
  return { before: known(payload.before), after: known(payload.after) };
}
