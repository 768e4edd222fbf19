import type { IsoDate } from "./calendar";
import { isAbove } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent, roundHalfUp } from "./wording";

/** Actual days (or open items) on one objective or one unlinked project. Drains are no bucket. */
export type Bucket = { id: string; kind: string; amount: number };

/** `effective` is the number of equally large jobs that would split the effort as much; `plain` just counts them. */
export type Spread = { effective: number; plain: number; largestShare: number };

/** The effective number of buckets, 1/Σ share²; 0 when there is nothing. Source: inverse Herfindahl; Laakso & Taagepera. */
export function effectiveNumber(amounts: readonly number[]): number {
  const all = sum(amounts);
  return all > 0 ? 1 / sum(amounts.map((a) => (a / all) ** 2)) : 0;
}

/**
 * M13, whether a team works on too many things at once, by its actual days of the last four weeks. Above 3 watch, above
 * 4 thin (design choices). Naive: the plain count, where a two-percent side job weighs as much as the main one.
 */
export function teamSpread(
  buckets: readonly Bucket[],
  today: IsoDate,
  { spread }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Spread, "focused" | "watch" | "thin" | NotEnough> {
  const used = buckets.filter((b) => b.amount > 0);
  const inputs = used.map(({ kind, id }) => ({ kind, id }));
  if (used.length === 0) return notEnoughData("No days were recorded in the last four weeks.", today);
  const effective = effectiveNumber(used.map((b) => b.amount));
  const largestShare = Math.max(...used.map((b) => b.amount)) / sum(used.map((b) => b.amount));
  const level = isAbove(effective, spread.team[1]) ? "thin" : isAbove(effective, spread.team[0]) ? "watch" : "focused";
  const reasons = [
    `${count(used.length, "job")}, as spread as ${roundHalfUp(effective, 1)} of equal size; the largest takes ${percent(largestShare)}.`,
  ];
  return { value: { effective, plain: used.length, largestShare }, level, reasons, inputs, asOf: today };
}

/** M13 for the organization: objectives that serve the top brief; more than 5 is thin. Source: vital few, 3 to 5. */
export function organizationSpread(
  objectiveIds: readonly string[],
  today: IsoDate,
  { spread }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<number, "normal" | "thin"> {
  const n = objectiveIds.length;
  const level = n > spread.organization ? "thin" : "normal";
  const reasons = [`${count(n, "objective serves", "objectives serve")} the top brief; three to five is usual.`];
  return { value: n, level, reasons, inputs: objectiveIds.map((id) => ({ kind: "objective", id })), asOf: today };
}
