import { addDays, type IsoDate } from "./calendar";
import { areFinite, atLeast, isAbove, isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { percent } from "./wording";
import { workingDaysBetween } from "./working-days";

/** An amount of days or money for a period, both days included. */
export type PeriodAmount = { amount: number; from: IsoDate; to: IsoDate };

/** The part of a period's amount that falls into a window, by working days; all or nothing for periods without any. */
export function prorated({ amount, from, to }: PeriodAmount, window: { from: IsoDate; to: IsoDate }): number {
  const start = from > window.from ? from : window.from;
  const end = to < window.to ? to : window.to;
  if (start > end) return 0;
  const days = (first: IsoDate, last: IsoDate) => workingDaysBetween(addDays(first, -1), last);
  const all = days(from, to);
  return all === 0 ? amount : (amount * days(start, end)) / all;
}

export type Burn = { planned: number; actual: number; burn: number };

/**
 * M20, burn of one objective in one unit: actual ÷ planned to date. Under-resourced below 0.70 once 30 % of the period
 * has passed, overrun above 1.20. Without a plan there is nothing to compare. Naive: total burn, which looks fine while
 * a third went to other things.
 */
export function burn(
  planned: number,
  actual: number,
  periodShare: number,
  today: IsoDate,
  { burn: limits }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Burn, "under_resourced" | "as_planned" | "overrun" | NotEnough> {
  if (!areFinite(planned, actual) || planned <= 0) return notEnoughData("There is no plan to compare with.", today);
  const ratio = actual / planned;
  const low = isBelow(ratio, limits.low) && atLeast(periodShare, limits.fromShare);
  const level = low ? "under_resourced" : isAbove(ratio, limits.high) ? "overrun" : "as_planned";
  return {
    value: { planned, actual, burn: ratio },
    level,
    reasons: [`It got ${percent(ratio)} of what was planned to date.`],
    inputs: [],
    asOf: today,
  };
}

/**
 * M20, how much of the effort went elsewhere than planned: half the sum of differences between planned and actual
 * shares, over objectives and drains. 0 as planned, 0.3 when 30 % went elsewhere, 1 at most; `null` without plan or
 * actuals. Name drains as one bucket or by kind, the same way on both sides.
 */
export function resourceShift(buckets: readonly { planned: number; actual: number }[]): number | null {
  const planned = sum(buckets.map((b) => b.planned));
  const actual = sum(buckets.map((b) => b.actual));
  if (planned <= 0 || actual <= 0) return null;
  return sum(buckets.map((b) => Math.abs(b.planned / planned - b.actual / actual))) / 2;
}

/** M20, drains from the largest on, each with the share of all days that it and the ones before it take. */
export function rankedDrains(drains: readonly { kind: string; days: number }[], allDays: number) {
  let running = 0;
  return [...drains]
    .filter((d) => d.days > 0)
    .sort((a, b) => b.days - a.days || (a.kind < b.kind ? -1 : 1))
    .map((d) => {
      running += d.days;
      return { ...d, runningShare: allDays > 0 ? running / allDays : null };
    });
}

/** M20, change of an objective's score per 100 actual days; `null` without days. Compare within one theme only. */
export function impactPer100Days(scoreBefore: number, scoreNow: number, days: number): number | null {
  return days > 0 && areFinite(scoreBefore, scoreNow, days) ? ((scoreNow - scoreBefore) * 100) / days : null;
}

/** M20, what came of an expected return by the day it is looked at again: realised change ÷ expected; `null` if none was. */
export function returnRealised(expected: number, kpiThen: number, kpiNow: number): number | null {
  return expected === 0 || !areFinite(expected, kpiThen, kpiNow) ? null : (kpiNow - kpiThen) / expected;
}
