import { addDays, mondayOf } from "../signals/calendar";
import {
  ageing,
  cycleTime,
  type ExpectedTime,
  expectedTime,
  throughputRatio,
  weeklyThroughput,
  wipPerPerson,
} from "../signals/flow";
import { littlesLaw } from "../signals/littles-law";
import { type DueThing, onTime } from "../signals/on-time";
import { quality } from "../signals/quality";
import { sum } from "../signals/statistics";
import type { Thresholds } from "../signals/thresholds";
import { completeWindow, isWithin, type WorkItem } from "../signals/work-item";

/** What says how long work takes and whether its flow is steady. */
export type PacedItem = Pick<WorkItem, "id" | "startedOn" | "doneOn" | "cancelledOn">;

type Item = WorkItem & { blocked: boolean | null; wasBlocked: boolean | null };

export type Flow<I extends Item = Item> = ReturnType<typeof flowOf<I>>;

/**
 * The flow of a team or a project: M7 (throughput, cycle time, age), M10 (on time), M11 (quality) and M8 (can a forecast
 * rest on it?), each beside the 13 weeks before where that can be said. Composes the signals; computes none of its own.
 */
export function flowOf<I extends Item>(
  items: readonly I[],
  today: string,
  thresholds: Thresholds,
  /** Full-time people, and how long work usually takes where another's record judges its age: a project has its team's. */
  { fullTime = 0, judge }: { fullTime?: number; judge?: ExpectedTime | null } = {},
) {
  const { qualityWeeks } = thresholds.flow;
  // A Monday: the weeks before it are the 13 that came before the last 13.
  const earlier = addDays(mondayOf(today), -7 * qualityWeeks);
  const window = completeWindow(today, qualityWeeks);
  const expected = expectedTime(items, today, thresholds);
  const usual = judge === undefined ? expected.value : judge;
  const open = ageing(items, today, usual);
  const due = items.map(asDue);
  const { complete, current } = weeklyThroughput(items, today, 2 * qualityWeeks);
  const done = complete.map((week) => week.done);
  return {
    /** Complete weeks that a figure looks at, and from where on the organization calls a team slower or its flow steady. */
    span: qualityWeeks,
    limits: { slower: thresholds.posture.productivity, ratio: thresholds.little.ratio },
    weeks: complete,
    current,
    finished: sum(done.slice(-qualityWeeks)),
    finishedBefore: sum(done.slice(0, qualityWeeks)),
    lastSix: sum(done.slice(-6)),
    sixBefore: sum(done.slice(-12, -6)),
    ratio: throughputRatio(items, today, thresholds.posture.minItems),
    expected,
    usual,
    expectedBefore: expectedTime(items, earlier, thresholds),
    timed: items
      .filter((item) => isWithin(item.doneOn, window) && item.startedOn !== null)
      .map((item) => ({ item, on: item.doneOn ?? today, days: cycleTime(item) ?? 1 })),
    open,
    older: open.filter(({ level }) => level === "older_than_p85").length,
    blocked: open.filter(({ item }) => item.blocked).length,
    load: wipPerPerson(open.length, fullTime, thresholds),
    onTime: onTime(due, today, thresholds),
    onTimeBefore: onTime(due, earlier, thresholds),
    quality: quality(items, today, thresholds),
    qualityBefore: quality(items, earlier, thresholds),
    law: littlesLaw(items, today, thresholds),
    window,
    before: completeWindow(earlier, qualityWeeks),
  };
}

/** Of a team's flow what its projects need: how long work usually takes (M7), and whether a forecast can rest on it (M8). */
export const steadinessOf = (items: readonly PacedItem[], today: string, thresholds: Thresholds) => ({
  usual: expectedTime(items, today, thresholds).value,
  law: littlesLaw(items, today, thresholds),
  limits: { ratio: thresholds.little.ratio },
});

const asDue = ({ id, originalDueOn, doneOn, cancelledOn }: Item): DueThing => ({
  id,
  kind: "work_item",
  originalDueOn,
  doneOn,
  cancelled: cancelledOn !== null,
});
