import { type Point, px } from "./geometry";
import { ticksTo } from "./scale";

export type FlowPoint = { on: string; done: number; open: number; waiting: number };

type Plot = { left: number; right: number; top: number; bottom: number };

/** Three lines that never cross: finished, with the open work on it, with what waits on that. Heights begin at zero. */
export function cumulativeModel(days: readonly FlowPoint[], plot: Plot) {
  const started = Math.max(1, ...days.map((day) => day.done + day.open));
  const all = Math.max(1, ...days.map((day) => day.done + day.open + day.waiting));
  // A long list of wishes would press the work against the ground: then it is said, not drawn.
  const showsWaiting = all > started && all <= 2.5 * started;
  const ticks = ticksTo(showsWaiting ? all : started);
  const most = ticks.at(-1) ?? 1;
  const x = (index: number) => px(plot.left + ((plot.right - plot.left) * index) / Math.max(1, days.length - 1));
  const y = (items: number) => px(plot.bottom - ((plot.bottom - plot.top) * items) / most);
  const line = (height: (day: FlowPoint) => number) => days.map((day, index): Point => [x(index), y(height(day))]);
  return {
    ticks,
    x,
    y,
    showsWaiting,
    done: line((day) => day.done),
    started: line((day) => day.done + day.open),
    waiting: line((day) => day.done + day.open + day.waiting),
  };
}
