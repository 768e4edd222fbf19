import { daysBetween } from "@/lib/dates";
import { px } from "./geometry";
import { daysReach, ticksTo } from "./scale";

export type FlowShape = "usual" | "rework" | "blocked";
export type Finished = { id: string; on: string; days: number; shape: FlowShape };
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Where each finished item stands: days along the time from `from` to `to`, height by the days it took. */
export function cycleModel(
  items: readonly Finished[],
  p85: number | null,
  time: { from: string; to: string },
  plot: Plot,
) {
  const ticks = ticksTo(
    daysReach(
      items.map((item) => item.days),
      p85,
    ),
  );
  const most = ticks.at(-1) ?? 1;
  const span = Math.max(1, daysBetween(time.from, time.to));
  const x = (on: string) => px(plot.left + ((plot.right - plot.left) * daysBetween(time.from, on)) / span);
  const y = (days: number) => px(plot.bottom - ((plot.bottom - plot.top) * Math.min(days, most)) / most);
  return {
    ticks,
    x,
    y,
    marks: items.map((item) => ({ ...item, x: x(item.on), y: y(item.days), beyond: item.days > most })),
    beyond: items.filter((item) => item.days > most).length,
  };
}
