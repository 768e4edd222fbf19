import { addDays, completeWeeks, type IsoDate } from "./calendar";

/** What the signals need to know of an item of work. `doneOn` is the day of acceptance: only accepted work is finished. */
export type WorkItem = {
  id: string;
  type: "task" | "deliverable" | "milestone" | "rework";
  startedOn: IsoDate | null;
  doneOn: IsoDate | null;
  cancelledOn: IsoDate | null;
  originalDueOn: IsoDate | null;
  returnedCount: number;
  unplanned: boolean;
  assigneeId: string | null;
};

/** The first and the last day of the last `weeks` complete ISO weeks. */
export function completeWindow(today: IsoDate, weeks: number): { from: IsoDate; to: IsoDate } {
  const mondays = completeWeeks(today, weeks);
  return { from: mondays[0] ?? today, to: addDays(mondays.at(-1) ?? today, 6) };
}

/** True for a date in `from`..`to`, both included. */
export function isWithin(date: IsoDate | null, window: { from: IsoDate; to: IsoDate }): date is IsoDate {
  return date !== null && date >= window.from && date <= window.to;
}

/** The links that open a list of items. */
export function itemRows(items: readonly { id: string }[]) {
  return items.map(({ id }) => ({ kind: "work_item", id }));
}
