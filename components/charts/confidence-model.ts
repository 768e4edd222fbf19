import { daysBetween } from "@/lib/dates";
import { type Point, px } from "./geometry";

export type Stated = { date: string; value: number };
export type StatedLine = { name: string; label: string; href?: string; stated: Stated[] };
export type ConfidencePlot = { left: number; right: number; top: number; bottom: number };

/** On each day that something was said: the lowest of what stands for every line by then. It speaks for the whole. */
export function lowestOf(lines: readonly StatedLine[]): Stated[] {
  const days = [...new Set(lines.flatMap(({ stated }) => stated.map(({ date }) => date)))].sort();
  return days.map((date) => ({
    date,
    value: Math.min(
      ...lines.flatMap(({ stated }) => {
        const last = stated.findLast((one) => one.date <= date);
        return last ? [last.value] : [];
      }),
    ),
  }));
}

/** Steps, since a chance holds until the next one is said: days to the right, 0 to 10 upwards. */
export function confidencePlot(from: string, to: string, plot: ConfidencePlot) {
  const days = Math.max(1, daysBetween(from, to));
  const x = (date: string) => {
    const share = Math.min(1, Math.max(0, daysBetween(from, date) / days));
    return px(plot.left + share * (plot.right - plot.left));
  };
  const y = (value: number) => px(plot.bottom - (value / 10) * (plot.bottom - plot.top));
  const steps = (stated: readonly Stated[], until: string): Point[] =>
    stated.flatMap(({ date, value }, index): Point[] => {
      const next = stated[index + 1]?.date ?? (date < until ? until : date);
      return [
        [x(date), y(value)],
        [x(next), y(value)],
      ];
    });
  return { x, y, steps };
}

/** "Confidence fell from 5 to 3 since 3 April." in one sentence; nothing where nobody said anything. */
export function confidenceWords(lowest: readonly Stated[], say: (date: string) => string): string | null {
  const [first, last] = [lowest[0], lowest.at(-1)];
  if (!first || !last) return null;
  if (lowest.length === 1) return `Confidence was said once: ${last.value} of 10.`;
  if (first.value === last.value) return `Confidence stands at ${last.value} of 10, as on ${say(first.date)}.`;
  return `Confidence ${last.value < first.value ? "fell" : "rose"} from ${first.value} to ${last.value} of 10 since ${say(first.date)}.`;
}
