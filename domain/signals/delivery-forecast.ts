import { addDays, completeWeeks, daysBetween, type IsoDate, isoWeekday, mondayOf } from "./calendar";
import { atLeast } from "./compare";
import { chanceWithin, exactWeeks, type FinishWeeks, simulatedWeeks, weeksAt } from "./finish-weeks";
import { weeklyThroughput } from "./flow";
import { fnv1a } from "./random";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent, spokenDate } from "./wording";
import type { WorkItem } from "./work-item";

export type ForecastProject = {
  id: string;
  startOn: IsoDate;
  dueOn: IsoDate | null;
  /** Items neither done nor cancelled, or the expected ones not yet created if those are more. */
  remaining: number;
  items: readonly Pick<WorkItem, "doneOn">[];
  /** All items of the team, the project's included; used when the project's own weeks are too few. */
  teamItems: readonly Pick<WorkItem, "doneOn">[];
  /** Final ÷ initial number of items of finished projects; used from five on. */
  scopeRatios?: readonly number[];
};

export type History = { weeks: number[]; source: "project" | "team_share" };

/** Weeks and the Sundays that end them at 50, 85 and 95 %; `null` is beyond two years. `chance` is that of the due date. */
export type DeliveryForecast = {
  p50: FinishPoint;
  p85: FinishPoint;
  p95: FinishPoint;
  chance: number | null;
  distribution: FinishWeeks;
  history: History;
  remaining: number;
};
export type FinishPoint = { weeks: number; date: IsoDate } | null;
export type ForecastLevel = "likely" | "either_way" | "unlikely" | "no_due_date" | "nothing_left";

/**
 * M9, when a project's remaining items will be finished if coming weeks resemble the last 12 complete ones since its
 * start; a younger project has its share of the team's weeks since then. `likely` from 85 % by the due date, `unlikely`
 * below 50 %. Whole counts are computed exactly, others by 10 000 seeded trials. Naive: remaining ÷ mean, one date with about even odds. Sources: Vacanti; Magennis.
 */
export function deliveryForecast(
  project: ForecastProject,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<DeliveryForecast, ForecastLevel | NotEnough> {
  const inputs = [{ kind: "project", id: project.id }];
  if (project.remaining <= 0)
    return { value: null, level: "nothing_left", reasons: ["Nothing is left to do."], inputs, asOf: today };
  const history = forecastHistory(project, today, thresholds);
  if (typeof history === "string") return notEnoughData(history, today, inputs);

  const distribution = finishWeeks(history.weeks, project, today, thresholds);
  const at = (q: number): FinishPoint => {
    const weeks = weeksAt(distribution, q);
    return weeks === null ? null : { weeks, date: finishDate(today, weeks) };
  };
  const chance = project.dueOn === null ? null : chanceWithin(distribution, weeksUntil(today, project.dueOn));
  const value = {
    p50: at(0.5),
    p85: at(0.85),
    p95: at(0.95),
    chance,
    distribution,
    history,
    remaining: project.remaining,
  };
  return { value, level: level(chance), reasons: sentences(value), inputs, asOf: today };
}

/** The weeks a forecast draws from, or the sentence that says why there are none. */
export function forecastHistory(
  project: ForecastProject,
  today: IsoDate,
  { flow, monteCarlo }: Thresholds,
): History | string {
  const first = mondayOf(project.startOn);
  const weeks = completeWeeks(today, flow.weeks).filter((monday) => monday >= first).length;
  const own = weeklyThroughput(project.items, today, weeks).complete.map((w) => w.done);
  if (weeks >= monteCarlo.minWeeks && sum(own) >= monteCarlo.minItems) return { weeks: own, source: "project" };

  const team = weeklyThroughput(project.teamItems, today, flow.weeks).complete.map((w) => w.done);
  // Its share of what the team finished since it began: before, it could have none.
  const since = sum(weeks === 0 ? [] : team.slice(-weeks));
  if (since === 0 || sum(own) === 0) return `Nothing finished in ${count(weeks || flow.weeks, "week")}: no forecast.`;
  if (sum(team) < monteCarlo.minItems || team.findIndex((done) => done > 0) > flow.weeks - monteCarlo.minWeeks) {
    return `A forecast needs ${monteCarlo.minWeeks} weeks and ${monteCarlo.minItems} finished items.`;
  }
  return { weeks: team.map((done) => (done * sum(own)) / since), source: "team_share" };
}

function finishWeeks(
  history: number[],
  project: ForecastProject,
  today: IsoDate,
  { monteCarlo }: Thresholds,
): FinishWeeks {
  const { trials, cap, minScopeRatios } = monteCarlo;
  const scopeRatios = (project.scopeRatios ?? []).length >= minScopeRatios ? project.scopeRatios : [];
  const whole = scopeRatios?.length === 0 && [...history, project.remaining].every(Number.isInteger);
  if (whole) return exactWeeks(history, project.remaining, cap);
  return simulatedWeeks(history, project.remaining, {
    trials,
    cap,
    seed: fnv1a(`${project.id}|${today}`),
    scopeRatios,
  });
}

// From Thursday on the running week is mostly gone, so that counting begins with the next one.
function firstWeek(today: IsoDate): IsoDate {
  return addDays(mondayOf(today), isoWeekday(today) <= 3 ? 0 : 7);
}

/** The Sunday that ends the `weeks`-th week; the running week counts when today is Monday to Wednesday. */
export function finishDate(today: IsoDate, weeks: number): IsoDate {
  return addDays(firstWeek(today), 7 * weeks - 1);
}

/** Weeks that end in time for a due date; its own week counts when it falls on Friday to Sunday. */
export function weeksUntil(today: IsoDate, dueOn: IsoDate): number {
  const whole = daysBetween(firstWeek(today), mondayOf(dueOn)) / 7;
  return Math.max(0, whole + (isoWeekday(dueOn) >= 5 ? 1 : 0));
}

function level(chance: number | null): ForecastLevel {
  if (chance === null) return "no_due_date";
  if (atLeast(chance, 0.85)) return "likely";
  return atLeast(chance, 0.5) ? "either_way" : "unlikely";
}

function sentences({ p85, chance, distribution, history }: DeliveryForecast): string[] {
  const futures = distribution.method === "exact" ? "futures made of these weeks" : "simulated futures";
  return [
    p85 === null ? "The end lies beyond two years." : `85 of 100 ${futures} finish by ${spokenDate(p85.date)}.`,
    ...(chance === null ? [] : [`${percent(chance)} finish by the due date.`]),
    ...(history.source === "project"
      ? []
      : ["From the team's weeks, by this project's share of what the team finished."]),
  ];
}
