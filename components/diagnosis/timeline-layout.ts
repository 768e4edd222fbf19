import { px } from "@/components/charts/geometry";
import type { Line, Span } from "@/domain/diagnosis/timeline-rules";
import { addDays, daysBetween } from "@/lib/dates";

export type TimelineSize = { width: number; from: number; to: number; row: number; isSlim: boolean };

/** Where the plot stands in each drawing; on a phone the name moves above its bar. */
export const timelineSizes = {
  slim: { width: 332, from: 4, to: 284, row: 42, isSlim: true },
  mid: { width: 740, from: 206, to: 664, row: 29, isSlim: false },
  wide: { width: 1152, from: 300, to: 1060, row: 29, isSlim: false },
} as const satisfies Record<string, TimelineSize>;

/** The place of a day: its left edge; a span's last day ends at the right edge of the plot. */
export const xOf =
  ({ from, to }: Span, size: TimelineSize) =>
  (day: string): number =>
    px(size.from + ((size.to - size.from) * daysBetween(from, day)) / (daysBetween(from, to) + 1));

export type Stretch = { x: number; width: number };
export type Bar = {
  /** Until today, or until it was done. */
  past: Stretch | null;
  /** From today to the week with even odds, then on to the one with 85 in 100. */
  even: Stretch | null;
  tail: Stretch | null;
  /** From today to the due date, when nothing is forecast. */
  blind: Stretch | null;
  due: number | null;
  first: number | null;
  /** It goes on beyond the edge. */
  goesLeft: boolean;
  goesRight: boolean;
};

/** What one line draws inside a span; whatever lies outside is cut and marked. */
export function barOf(line: Line, span: Span, today: string, size: TimelineSize): Bar {
  const x = xOf(span, size);
  const end = addDays(span.to, 1);
  const cut = (from: string | null, to: string | null): Stretch | null => {
    if (!from || !to || from >= to || to <= span.from || from >= end) return null;
    const [left, right] = [x(from < span.from ? span.from : from), x(to > end ? end : to)];
    return right - left < 0.5 ? null : { x: left, width: px(right - left) };
  };
  const mark = (day: string | null): number | null =>
    day && day >= span.from && day <= span.to ? x(addDays(day, 1)) : null;
  const after = (day: string | null) => day && addDays(day, 1);
  const start = line.start ?? line.due;
  const tomorrow = start && start > today ? start : today;
  const last = line.doneOn ? after(line.doneOn) : null;
  const reach = [after(line.p85), after(line.p50), after(line.due), last]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return {
    past: cut(start, last ?? today),
    even: cut(tomorrow, after(line.p50)),
    tail: cut(after(line.p50), after(line.p85)),
    blind: line.doneOn || line.p50 ? null : cut(tomorrow, after(line.due)),
    due: mark(line.due),
    first: mark(line.first),
    goesLeft: start !== null && start < span.from && (last ?? today) > span.from,
    goesRight: reach !== undefined && reach > end,
  };
}

/** The chance to be in time as it is written: never a certainty that a forecast cannot give. */
export function chanceWords(chance: number | null): string {
  if (chance === null) return "";
  if (chance >= 0.995) return "> 99 %";
  if (chance < 0.005) return "0 %";
  return `${Math.round(chance * 100)} %`;
}
