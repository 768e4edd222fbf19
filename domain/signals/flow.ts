import { addDays, completeWeeks, daysBetween, type IsoDate, mondayOf } from "./calendar";
import { areFinite, isAbove } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { percentile } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";
import { completeWindow, isWithin, itemRows, type WorkItem } from "./work-item";

type Timed = Pick<WorkItem, "id" | "startedOn" | "doneOn" | "cancelledOn">;

/**
 * M7, items finished per ISO week over the last complete weeks, oldest first, empty weeks as 0; the running week apart,
 * because half a week looks like a drop. Counts accepted items only.
 */
export function weeklyThroughput(
  items: readonly Pick<WorkItem, "doneOn">[],
  today: IsoDate,
  weeks = DEFAULT_THRESHOLDS.flow.weeks,
) {
  const perWeek = new Map<IsoDate, number>();
  for (const { doneOn } of items) {
    if (doneOn !== null && doneOn <= today) perWeek.set(mondayOf(doneOn), (perWeek.get(mondayOf(doneOn)) ?? 0) + 1);
  }
  const complete = completeWeeks(today, weeks).map((monday) => ({ monday, done: perWeek.get(monday) ?? 0 }));
  return { complete, current: perWeek.get(mondayOf(today)) ?? 0 };
}

/** M7, calendar days from start to acceptance, both included; `null` while open or never started. */
export function cycleTime({ startedOn, doneOn }: Pick<WorkItem, "startedOn" | "doneOn">): number | null {
  return startedOn === null || doneOn === null ? null : Math.max(1, daysBetween(startedOn, doneOn) + 1);
}

/** M7, items started and neither done nor cancelled at the end of a day. */
export function inProgress<I extends Timed>(items: readonly I[], day: IsoDate): I[] {
  return items.filter(
    ({ startedOn, doneOn, cancelledOn }) =>
      startedOn !== null &&
      startedOn <= day &&
      (doneOn === null || doneOn > day) &&
      (cancelledOn === null || cancelledOn > day),
  );
}

export type ExpectedTime = { p50: number; p85: number; items: number };

/**
 * M7, how long an item takes: median and 85th percentile of the cycle times finished in the last 13 complete weeks, from
 * ten items on. Naive: the mean of a skewed distribution. Slicing items smaller shortens it, so there is no target on it.
 */
export function expectedTime(
  items: readonly Timed[],
  today: IsoDate,
  { flow }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<ExpectedTime, "known" | NotEnough> {
  const window = completeWindow(today, flow.qualityWeeks);
  const finished = items.filter((item) => isWithin(item.doneOn, window) && item.startedOn !== null);
  const times = finished.map(cycleTime).filter((days) => days !== null);
  const [p50, p85] = [percentile(times, 0.5), percentile(times, 0.85)];
  if (times.length < flow.minItems || p50 === null || p85 === null) {
    return notEnoughData(
      `${count(times.length, "item")} finished in ${flow.qualityWeeks} weeks; ${flow.minItems} are needed.`,
      today,
    );
  }
  const reasons = [`85 % of finished items took ${p85} days or less.`, `Half of them took ${p50} or less.`];
  return { value: { p50, p85, items: times.length }, level: "known", reasons, inputs: itemRows(finished), asOf: today };
}

export type AgeClass = "older_than_p85" | "watch" | "usual" | "unknown";

/**
 * M7, age of open items in calendar days, today included, oldest first, against the cycle times of finished ones.
 * Naive: looking at finished items only, where what is stuck never shows.
 */
export function ageing<I extends Timed>(items: readonly I[], today: IsoDate, expected: ExpectedTime | null) {
  return inProgress(items, today)
    .map((item) => ({ item, age: daysBetween(item.startedOn ?? today, today) + 1 }))
    .map(({ item, age }) => ({ item, age, level: ageClass(age, expected) }))
    .sort((a, b) => b.age - a.age || (a.item.id < b.item.id ? -1 : 1));
}

function ageClass(age: number, expected: ExpectedTime | null): AgeClass {
  if (expected === null) return "unknown";
  if (age > expected.p85) return "older_than_p85";
  return age > expected.p50 ? "watch" : "usual";
}

/** M7, open items per full-time person of the team; `null` without people. Above 3 it is worth a look (a design choice). */
export function wipPerPerson(open: number, fullTimePeople: number, { flow }: Thresholds = DEFAULT_THRESHOLDS) {
  if (!areFinite(open, fullTimePeople) || fullTimePeople <= 0) return { value: null, level: "unknown" as const };
  const value = open / fullTimePeople;
  return { value, level: isAbove(value, flow.wipPerPerson) ? ("watch" as const) : ("usual" as const) };
}

/** M24's X1: throughput of the last six complete weeks ÷ the six before; `null` when either half has too few items. */
export function throughputRatio(
  items: readonly Pick<WorkItem, "doneOn">[],
  today: IsoDate,
  minItems: number,
): number | null {
  const weeks = weeklyThroughput(items, today, 12).complete.map((w) => w.done);
  const [before, after] = [weeks.slice(0, 6), weeks.slice(6)].map((half) => half.reduce((a, b) => a + b, 0));
  return before === undefined || after === undefined || before < minItems || after < minItems ? null : after / before;
}

/** Whether the flow of a team is older than `weeks` complete weeks, so that signals on it have something to read. */
export function hasFlowSince(items: readonly Pick<WorkItem, "doneOn">[], today: IsoDate, weeks: number): boolean {
  const first = completeWeeks(today, weeks)[0] ?? today;
  return items.some(({ doneOn }) => doneOn !== null && doneOn < addDays(first, 7));
}
