import type { IsoDate } from "./calendar";
import { isAbove, isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";
import { completeWindow, isWithin, itemRows, type WorkItem } from "./work-item";

/** Shares 0..1 of the items done. */
export type Quality = { done: number; reworkShare: number; firstTimeRight: number; unplannedShare: number };

/**
 * M11, how much of what was done in the last 13 complete weeks repaired earlier work, was accepted at once, or was not
 * planned; from ten items on. Always shown beside throughput, because either alone can be bought with the other.
 * Naive: counting items sent back as not done, which hides the repair. Source: as DORA pairs speed with stability.
 */
export function quality(
  items: readonly Pick<WorkItem, "id" | "type" | "doneOn" | "returnedCount" | "unplanned">[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Quality, "good" | "flagged" | NotEnough> {
  const { qualityWeeks } = thresholds.flow;
  const { minItems, reworkHigh, firstTimeRightLow } = thresholds.quality;
  const window = completeWindow(today, qualityWeeks);
  const done = items.filter((item) => isWithin(item.doneOn, window));
  if (done.length < minItems) {
    return notEnoughData(
      `${count(done.length, "item")} finished in ${qualityWeeks} weeks; ${minItems} are needed.`,
      today,
      itemRows(done),
    );
  }
  const share = (test: (item: (typeof done)[number]) => boolean) => done.filter(test).length / done.length;
  const value: Quality = {
    done: done.length,
    reworkShare: share((item) => item.type === "rework"),
    firstTimeRight: share((item) => item.returnedCount === 0),
    unplannedShare: share((item) => item.unplanned),
  };
  const reasons: string[] = [];
  if (isAbove(value.reworkShare, reworkHigh))
    reasons.push(`${percent(value.reworkShare)} of finished items repair earlier work.`);
  if (isBelow(value.firstTimeRight, firstTimeRightLow))
    reasons.push(`Only ${percent(value.firstTimeRight)} were accepted at once.`);
  const level = reasons.length > 0 ? "flagged" : "good";
  if (level === "good")
    reasons.push(
      `${percent(value.firstTimeRight)} were accepted at once, ${percent(value.reworkShare)} repair earlier work.`,
    );
  return { value, level, reasons, inputs: itemRows(done), asOf: today };
}
