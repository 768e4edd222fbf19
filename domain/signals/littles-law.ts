import { addDays, daysBetween, type IsoDate } from "./calendar";
import { atLeast, atMost, isAbove } from "./compare";
import { cycleTime, inProgress } from "./flow";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { mean, sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { isWithin, itemRows, type WorkItem } from "./work-item";

type Timed = Pick<WorkItem, "id" | "startedOn" | "doneOn" | "cancelledOn">;

/** Items and days: `averageWip` a day, `throughput` a day, `meanCycleTime` and what the law implies, and their ratio. */
export type LittlesLaw = {
  averageWip: number;
  throughput: number;
  meanCycleTime: number;
  impliedCycleTime: number;
  ratio: number;
  arrivals: number;
  departures: number;
};

/**
 * M8, whether the flow of the last 84 days was steady enough to forecast from: Little's law holds within 0.8–1.25 and
 * arrivals, open items and their age drift by 20 % at most. A trust label on the delivery forecast, never a goal.
 * Naive: forecasting from a pile that grows. Sources: Little 1961 and 2011; the assumptions as Vacanti lists them.
 */
export function littlesLaw(items: readonly Timed[], today: IsoDate, thresholds: Thresholds = DEFAULT_THRESHOLDS) {
  return littlesLawBetween(items, addDays(today, -thresholds.little.days), addDays(today, -1), thresholds);
}

/** M8 over a window of whole days, first and last included. */
export function littlesLawBetween(
  items: readonly Timed[],
  from: IsoDate,
  to: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<LittlesLaw, "steady" | "not_steady" | NotEnough> {
  const window = { from, to };
  const days = daysBetween(from, to) + 1;
  const done = items.filter((item) => item.startedOn !== null && isWithin(item.doneOn, window));
  const arrivals = items.filter((item) => isWithin(item.startedOn, window)).length;
  const averageWip = sum(items.map((item) => daysPresent(item, from, to))) / days;
  const meanCycleTime = mean(done.map(cycleTime).filter((t) => t !== null));
  if (meanCycleTime === null || averageWip === 0) return notEnoughData("Nothing was finished in this time.", to);

  const throughput = done.length / days;
  const law: LittlesLaw = {
    averageWip,
    throughput,
    meanCycleTime,
    impliedCycleTime: averageWip / throughput,
    ratio: (meanCycleTime * throughput) / averageWip,
    arrivals,
    departures: done.length,
  };
  const broken = brokenAssumptions(items, law, from, to, thresholds);
  const reasons = broken.length > 0 ? broken : ["Work arrives as fast as it leaves, and items do not grow older."];
  return { value: law, level: broken.length > 0 ? "not_steady" : "steady", reasons, inputs: itemRows(done), asOf: to };
}

// An item is present from its start to its last day, both included; that makes the law exact for an empty-to-empty window.
function daysPresent({ startedOn, doneOn, cancelledOn }: Timed, from: IsoDate, to: IsoDate): number {
  if (startedOn === null) return 0;
  const last = doneOn ?? cancelledOn ?? to;
  return Math.max(0, daysBetween(startedOn > from ? startedOn : from, last < to ? last : to) + 1);
}

function brokenAssumptions(
  items: readonly Timed[],
  law: LittlesLaw,
  from: IsoDate,
  to: IsoDate,
  { little }: Thresholds,
): string[] {
  const { arrivals, departures, ratio } = law;
  const [before, after] = [inProgress(items, addDays(from, -1)), inProgress(items, to)];
  const drift = Math.abs(after.length - before.length);
  const broken: string[] = [];
  if (isAbove(Math.abs(arrivals - departures), little.drift * departures)) {
    broken.push(
      arrivals > departures
        ? `More started (${arrivals}) than finished (${departures}): forecasts will be too optimistic.`
        : `More finished (${departures}) than started (${arrivals}): these weeks may not repeat.`,
    );
  }
  if (isAbove(drift, Math.max(1, little.drift * before.length))) {
    broken.push(`Open items went from ${before.length} to ${after.length}.`);
  }
  const [young, old] = [meanAge(before, addDays(from, -1)), meanAge(after, to)];
  const enough = Math.min(before.length, after.length) >= little.minAgedItems;
  if (enough && young !== null && old !== null && isAbove(Math.abs(old - young), little.drift * young)) {
    broken.push(`The mean age of open items went from ${young.toFixed(1)} to ${old.toFixed(1)} days.`);
  }
  if (!(atLeast(ratio, little.ratio[0]) && atMost(ratio, little.ratio[1]))) {
    broken.push(
      `Items took ${law.meanCycleTime.toFixed(1)} days; the open work implies ${law.impliedCycleTime.toFixed(1)}.`,
    );
  }
  return broken;
}

function meanAge(open: readonly Timed[], day: IsoDate): number | null {
  return mean(open.map((item) => daysBetween(item.startedOn ?? day, day) + 1));
}
