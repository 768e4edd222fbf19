import { numberWord, pluralWord, sentence } from "@/lib/format";
import { compareNames } from "@/lib/names";
import type { Advice } from "../signals/hypothesis";
import type { HypothesisStatus } from "../vocabulary";
import type { BetSort } from "./list-input";

type Sortable = {
  id: string;
  number: number;
  statement: string;
  testBy: string | null;
  status: HypothesisStatus;
  belief: { probability: number };
};

const life: readonly HypothesisStatus[] = ["open", "draft", "debunked", "inconclusive", "supported"];

const keys: Record<BetSort, (bet: Sortable) => string | number> = {
  belief: (bet) => bet.belief.probability,
  number: (bet) => bet.number,
  statement: (bet) => bet.statement,
  test: (bet) => bet.testBy ?? "9999",
  status: (bet) => life.indexOf(bet.status),
};

/** Sorted as the list asks; ties by number. The belief is computed, so the order is made here and not in the database. */
export function sortBets<T extends Sortable>(bets: readonly T[], by: BetSort, descending: boolean): T[] {
  const key = keys[by];
  const sign = descending ? -1 : 1;
  return [...bets].sort((a, b) => sign * compareKeys(key(a), key(b)) || a.number - b.number);
}

const compareKeys = (one: string | number, other: string | number): number =>
  typeof one === "string" && typeof other === "string" ? compareNames(one, other) : Number(one) - Number(other);

type Page = { sort: BetSort; descending: boolean; after: readonly [string | number, string] | null; limit: number };

/**
 * One page of the sorted list, behind the bet that the page before ended with. Where that one has gone meanwhile, it goes
 * on with what would stand behind it.
 */
export function pageOfBets<T extends Sortable>(bets: readonly T[], { sort, descending, after, limit }: Page) {
  const sorted = sortBets(bets, sort, descending);
  const sign = descending ? -1 : 1;
  const isBehind = (bet: T) => after !== null && sign * compareKeys(keys[sort](bet), after[0]) > 0;
  const last = after ? sorted.findIndex((bet) => bet.id === after[1]) : -1;
  const behind = after ? sorted.findIndex(isBehind) : 0;
  const from = last >= 0 ? last + 1 : behind < 0 ? sorted.length : behind;
  const rows = sorted.slice(from, from + limit);
  const end = rows.at(-1);
  return { rows, next: end && from + limit < sorted.length ? ([keys[sort](end), end.id] as const) : null };
}

type Told = {
  status: HypothesisStatus;
  testBy: string | null;
  loadBearing: boolean;
  belief: { advice: Advice; probability: number; findings: number };
};

/** Untested: its day has passed on weak evidence or none. */
export const isUntested = (bet: Told): boolean => bet.status === "open" && bet.belief.advice === "untested";

/** Leans false: the evidence makes it unlikely, and nobody has drawn the conclusion. */
export const leansFalse = (bet: Told): boolean =>
  bet.status === "open" && bet.belief.findings > 0 && bet.belief.probability < 0.45 && !isUntested(bet);

const count = (n: number, words: string, many = words) => (n > 0 ? [`${numberWord(n)} ${n === 1 ? words : many}`] : []);

/** "One bet leans false, one was never tested." Falls back to how many there are. */
export function betsFinding(bets: readonly Told[]): string {
  if (bets.length === 0) return "Nobody has said yet what would have to be true.";
  const open = bets.filter((bet) => bet.status === "open");
  const parts = [
    ...count(bets.filter(leansFalse).length, "leans false", "lean false"),
    ...count(bets.filter(isUntested).length, "was never tested", "were never tested"),
  ];
  const decided = bets.filter((bet) => bet.status !== "open" && bet.status !== "draft").length;
  if (parts.length > 0) {
    const [first = "", ...rest] = parts;
    const [number = "", ...words] = first.split(" ");
    return `${sentence(number)} ${number === "one" ? "bet" : "bets"} ${[words.join(" "), ...rest].join(", ")}.`;
  }
  if (open.length > 0) return `${sentence(pluralWord(open.length, "bet is", "bets are"))} open; none leans false.`;
  return decided > 0
    ? `${sentence(pluralWord(decided, "bet has its verdict", "bets have their verdict"))}; none is open.`
    : `${sentence(pluralWord(bets.length, "bet is", "bets are"))} only a draft.`;
}
