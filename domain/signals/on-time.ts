import { daysBetween, type IsoDate } from "./calendar";
import { isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { median, sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";
import { completeWindow, isWithin } from "./work-item";

/** An item, milestone or project with the due date it had first; `replanCount` for projects. */
export type DueThing = {
  id: string;
  kind: string;
  originalDueOn: IsoDate | null;
  doneOn: IsoDate | null;
  cancelled: boolean;
  replanCount?: number;
};

/** `share` 0..1; `openLate` are those still open; `medianDaysLate` over all late ones, open ones so far. */
export type OnTime = {
  share: number;
  due: number;
  onTime: number;
  openLate: number;
  replans: number;
  medianDaysLate: number | null;
};

/**
 * M10, share of what was due in the last 13 complete weeks that was done by its original date; open past it is late.
 * Fewer than five: not enough data. Naive: finished items only, against the moved date, which rewards not finishing.
 */
export function onTime(
  things: readonly DueThing[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<OnTime, "good" | "low" | NotEnough> {
  const window = completeWindow(today, thresholds.flow.qualityWeeks);
  const due = things.filter((t) => !t.cancelled && isWithin(t.originalDueOn, window));
  const inputs = due.map(({ kind, id }) => ({ kind, id }));
  if (due.length < thresholds.onTime.min) {
    return notEnoughData(
      `${count(due.length, "thing was", "things were")} due in ${thresholds.flow.qualityWeeks} weeks; ${thresholds.onTime.min} are needed.`,
      today,
      inputs,
    );
  }
  const late = due.map((t) => daysLate(t, today)).filter((days) => days > 0);
  const kept = due.length - late.length;
  const value: OnTime = {
    share: kept / due.length,
    due: due.length,
    onTime: kept,
    openLate: due.filter((t) => t.doneOn === null || t.doneOn > today).length,
    replans: sum(due.map((t) => t.replanCount ?? 0)),
    medianDaysLate: median(late),
  };
  const reasons = [`${kept} of ${due.length} were done by their original date (${percent(value.share)}).`];
  if (value.openLate > 0) reasons.push(`${value.openLate} of them ${value.openLate === 1 ? "is" : "are"} still open.`);
  return { value, level: isBelow(value.share, thresholds.onTime.low) ? "low" : "good", reasons, inputs, asOf: today };
}

function daysLate({ originalDueOn, doneOn }: DueThing, today: IsoDate): number {
  return originalDueOn === null ? 0 : daysBetween(originalDueOn, doneOn !== null && doneOn <= today ? doneOn : today);
}
