import { addDays, daysBetween } from "@/lib/dates";
import { type Point, px } from "./geometry";

export type Promised = {
  /** The day on which it was given. */ on: string /** The date that was given; null is beyond two years. */;
  date: string | null;
};
export type TrailPlot = { left: number; right: number; top: number; bottom: number };

const mostTicks = 4;

/** Days on which dates were given run to the right, the dates themselves upwards: a level line is a date that holds. */
export function promiseTrail(given: readonly Promised[], due: string | null, plot: TrailPlot) {
  const [begin, end] = [given[0]?.on ?? due ?? "1970-01-01", given.at(-1)?.on ?? due ?? "1970-01-01"];
  const known = given.flatMap(({ on, date }) => (date === null ? [] : [{ on, date }]));
  const dates = [...known.map(({ date }) => date), ...(due ? [due] : [])].sort();
  const [low, high] = [dates[0] ?? begin, dates.at(-1) ?? begin];
  const span = Math.max(14, daysBetween(low, high));
  const y = (date: string) => px(plot.bottom - (daysBetween(low, date) / span) * (plot.bottom - plot.top));
  const width = Math.max(1, daysBetween(begin, end));
  const x = (on: string) => px(plot.left + (daysBetween(begin, on) / width) * (plot.right - plot.left));
  const steps = known.flatMap(({ on, date }, index): Point[] => {
    const before = known[index - 1];
    return before
      ? [
          [x(on), y(before.date)],
          [x(on), y(date)],
        ]
      : [[x(on), y(date)]];
  });
  const every = Math.max(7, Math.ceil(span / (mostTicks - 1) / 7) * 7);
  const ticks = Array.from({ length: mostTicks }, (_, index) => addDays(low, index * every)).filter(
    (date) => daysBetween(low, date) <= span,
  );
  return { x, y, steps, ticks, last: known.at(-1) ?? null };
}

/** How far the date went, in one sentence with both ends. */
export function trailDays(given: readonly Promised[]): { first: string; last: string; days: number } | null {
  const known = given.filter(({ date }) => date !== null);
  const [first, last] = [known[0]?.date, known.at(-1)?.date];
  return first && last && known.length > 1 ? { first, last, days: daysBetween(first, last) } : null;
}
