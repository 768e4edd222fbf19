import { scaleLinear } from "d3-scale";
import { daysBetween } from "@/lib/dates";
import { type Point, px } from "./geometry";

export type Reading = { date: string; value: number };

export type Measure = {
  /** Readings in order of their dates. */
  readings: Reading[];
  /** Where the plan begins: date and baseline. */
  start: Reading;
  due: string;
  /** Null for a measure that is to stay in a band. */
  target: number | null;
  /** Either edge may be open. */
  band?: { low: number | null; high: number | null };
  /** Points of the plan where it is no straight line. */
  expected?: Reading[];
  /** What was promised before: until `date` the target was `target`. */
  moved?: { date: string; target: number }[];
  /** Where recent weeks lead by the due date, with its interval; `from` is where the fitted line begins. */
  trend?: { value: number; low: number; high: number; from?: Reading; now?: number };
  /** The owner's stated confidence, 0 to 10. */
  confidence?: Reading[];
  today: string;
  /** Goes on without a due day: the drawing ends today. */
  endless?: boolean;
};

export type Plot = { left: number; right: number; top: number; bottom: number };

export type MeasureModel = {
  x: (date: string) => number;
  y: (value: number) => number;
  grid: number[];
  actual: Point[];
  plan: Point[];
  /** Lines of former targets, and the diamond where each moved. */
  former: { line: Point[]; at: Point; target: number; date: string }[];
  /** True where less is better. */
  falls: boolean;
};

/** Turns a measure into lengths. Lines may start above zero; time always runs to the due date. */
export function measureModel(measure: Measure, plot: Plot): MeasureModel {
  const { start, due, target, band, readings, moved = [], trend, expected } = measure;
  const days = Math.max(1, daysBetween(start.date, due));
  const x = (date: string) => {
    const share = daysBetween(start.date, date) / days;
    return px(plot.left + Math.min(1, Math.max(0, share)) * (plot.right - plot.left));
  };
  const values = [
    start.value,
    ...(target === null ? [] : [target]),
    ...[band?.low ?? null, band?.high ?? null].filter((edge) => edge !== null),
    ...readings.map(({ value }) => value),
    ...moved.map((change) => change.target),
    ...(expected ?? []).map(({ value }) => value),
    ...(trend ? [trend.low, trend.high] : []),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([plot.bottom, plot.top]);
  const y = (value: number) => px(scale(value));
  const lineTo = (goal: number, from: string): Point[] => {
    const share = daysBetween(start.date, from) / days;
    return [
      [x(from), y(start.value + (goal - start.value) * share)],
      [x(due), y(goal)],
    ];
  };
  const since = moved.at(-1)?.date ?? start.date;
  const straight = target === null ? [] : lineTo(target, since);
  const plan = expected ? expected.map(({ date, value }): Point => [x(date), y(value)]) : straight;
  const former = moved.map(({ date, target: goal }) => {
    const line = lineTo(goal, start.date);
    const [at] = lineTo(goal, date);
    return { line, at: at ?? line[0] ?? [0, 0], target: goal, date };
  });
  return {
    x,
    y,
    grid: scale.ticks(4).filter((tick) => tick >= low && tick <= high),
    actual: readings.map(({ date, value }): Point => [x(date), y(value)]),
    plan,
    former,
    falls: target !== null && target < start.value,
  };
}
