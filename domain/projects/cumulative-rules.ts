import { addDays, daysBetween, mondayOf } from "../signals/calendar";
import { inProgress } from "../signals/flow";
import type { WorkItem } from "../signals/work-item";

type Item = WorkItem & { createdOn: string };

/** At the end of a day: finished since the first one, started and not finished, written down and not started. */
export type FlowDay = { on: string; done: number; open: number; waiting: number };

/**
 * Cumulative flow over the last `weeks` complete weeks up to today: the distance of the lines is the open work (M7's WIP).
 * Finished work counts from the first day, so that twelve weeks fit a page whatever came before them.
 */
export function cumulativeFlow(items: readonly Item[], today: string, weeks = 12): FlowDay[] {
  const first = addDays(mondayOf(today), -7 * weeks);
  // Begins with the evening before, so that the first line tells what was open when the weeks began, as M8 does.
  const days = daysBetween(first, today) + 2;
  return Array.from({ length: days }, (_, index) => {
    const on = addDays(first, index - 1);
    return {
      on,
      done: items.filter(({ doneOn }) => doneOn !== null && doneOn >= first && doneOn <= on).length,
      open: inProgress(items, on).length,
      waiting: items.filter((item) => waits(item, on)).length,
    };
  });
}

/** Written down by that day, and neither started, finished nor dropped. */
function waits({ createdOn, startedOn, doneOn, cancelledOn }: Item, day: string): boolean {
  const left = [startedOn, doneOn, cancelledOn].filter((on) => on !== null).sort()[0];
  return createdOn <= day && (left === undefined || left > day);
}
