import { formatNumber, formatPercent, listWords, numberWord, plural, sentence } from "@/lib/format";
import type { Comparison } from "./ledger-rules";

type Drains = { days: number; all: number; rows: readonly { kind: string; days: number }[] };

/** The sentence of the page: who got least of what was promised, and how much of the days drained away. */
export function realityFinding(days: Comparison, drains: Drains): string {
  const judged = days.rows.filter((row) => row.burn.value !== null);
  const drained = drainedSentence(drains);
  if (days.actual <= 0) return days.hasPlan ? "Days are planned; none were recorded yet." : "No days are recorded yet.";
  if (judged.length === 0) return `There is no plan to compare with. ${drained}`;
  const under = judged.filter((row) => row.burn.level === "under_resourced");
  const over = judged.filter((row) => row.burn.level === "overrun");
  if (under.length > 0) {
    const worst = under.map((row) => `“${row.title}” ${formatPercent(row.burn.value?.burn ?? 0)}`).slice(0, 3);
    return `${sentence(numberWord(under.length))} of ${numberWord(judged.length)} objectives got too few of the days they were promised: ${listWords(worst)}. ${drained}`;
  }
  if (over.length > 0)
    return `${sentence(numberWord(over.length))} of ${numberWord(judged.length)} objectives took more days than planned. ${drained}`;
  return `Days went where they were planned to go. ${drained}`;
}

/** "218 of 1 068 days drained away in four weeks, 20 %." */
export function drainedSentence({ days, all }: Pick<Drains, "days" | "all">): string {
  if (all <= 0) return "No days were recorded in the last four weeks.";
  if (days <= 0) return "No day was told as drained in the last four weeks.";
  return `${formatNumber(Math.round(days))} of ${plural(Math.round(all), "day")} drained away in four weeks, ${formatPercent(days / all)}.`;
}

/** How much of the effort (or the money) went elsewhere than planned (M20), in words. */
export function shiftSentence(shift: number | null, what = "effort"): string {
  return shift === null
    ? "There is no plan to compare with."
    : `${formatPercent(shift)} of the ${what} went elsewhere than planned.`;
}

/** The finding over the ranked drains: whether one of them would win the days back. */
export function drainsFinding(
  rows: readonly { kind: string; days: number }[],
  words: (kind: string) => string,
): string {
  const [first] = rows;
  if (!first) return "Nothing drained.";
  const all = rows.reduce((sum, { days }) => sum + days, 0);
  const near = rows.filter(({ days }) => days >= first.days * 0.75);
  if (near.length > 1)
    return `${sentence(numberWord(near.length))} drains are nearly equal. No single fix wins the days back.`;
  return `${sentence(words(first.kind))} takes ${formatPercent(first.days / all)} of what drained.`;
}

/** What left its objective, and where the drains stand beside it. */
export function flowFinding(days: Comparison): string {
  const lost = days.rows.reduce((sum, row) => sum + (row.planned > 0 ? Math.max(0, row.planned - row.actual) : 0), 0);
  if (!days.hasPlan) return "There is no plan to compare with.";
  if (lost < 0.5) return "Every objective got the days it was planned.";
  return `${plural(Math.round(lost), "planned day")} left ${lost > 1 ? "their" : "its"} objective. ${formatNumber(Math.round(days.drained.actual))} drained away.`;
}

/** Heads that were planned elsewhere than they stand. */
export function headsSentence(rows: readonly { planned: number | null; actual: number | null }[]): string {
  const both = rows.filter((row) => row.planned !== null && row.actual !== null);
  const off = both.filter((row) => row.planned !== row.actual);
  if (both.length === 0) return "No team has both a plan and a count of people.";
  return off.length === 0
    ? "People stand where they were planned."
    : `In ${numberWord(off.length)} of ${numberWord(both.length)} teams people are not where they were planned.`;
}
