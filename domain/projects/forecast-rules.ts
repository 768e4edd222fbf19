import { mondayOf } from "../signals/calendar";
import { calibratedWeeks } from "../signals/calibrated-forecast";
import {
  deliveryForecast,
  type FinishPoint,
  finishDate,
  forecastHistory,
  weeksUntil,
} from "../signals/delivery-forecast";
import { chanceWithin, type FinishWeeks } from "../signals/finish-weeks";
import type { Thresholds } from "../signals/thresholds";

/** As much of the past as the calibrated forecast looks at: two years of complete weeks. */
export const pastWeeks = 104;

export type ForecastFacts = { id: string; startOn: string | null; dueOn: string | null; remaining: number };
/** What a project and its team finished in the week that begins on `monday`. */
export type Week = { monday: string; own: number; team: number };

export type Forecast = ReturnType<typeof forecastOf>;

/** The forecast that every page says: dates (`null` beyond two years) and the chance of the due date. */
export type ToldForecast = {
  p50: FinishPoint;
  p85: FinishPoint;
  p95: FinishPoint;
  chance: number | null;
  distribution: FinishWeeks;
};

/**
 * When the rest of a project will be done: M9 plain (`signal`), the same corrected by what happened before (`calibrated`,
 * `null` where the past is too short), and the one of the two that is said everywhere (`told`). Only the forecast's own
 * view shows the plain one beside it. `weeks`: complete ones, oldest first.
 */
export function forecastOf(project: ForecastFacts, weeks: readonly Week[], today: string, thresholds: Thresholds) {
  const input = {
    ...project,
    startOn: project.startOn ?? today,
    items: days(weeks, "own"),
    teamItems: days(weeks, "team"),
  };
  const signal = deliveryForecast(input, today, thresholds);
  const history = forecastHistory(input, today, thresholds);
  const isPossible = project.remaining > 0 && typeof history !== "string";
  const calibrated = isPossible ? corrected(weeks, input, today) : null;
  const told: ToldForecast | null = signal.value && (calibrated ?? signal.value);
  return { signal, calibrated, told };
}

/** The team's record says how its weeks come true; the project has its share of them. */
function corrected(
  weeks: readonly Week[],
  input: { startOn: string; dueOn: string | null; remaining: number },
  today: string,
) {
  const since = weeks.filter(({ monday }) => monday >= mondayOf(input.startOn));
  const recent = since.slice(-12);
  const [own, team] = [total(recent, "own"), total(recent, "team")];
  const byProject = since.length >= 24 && own >= 8;
  const history = (byProject ? since : weeks).map((week) => (byProject ? week.own : week.team));
  const left = byProject || own === 0 ? input.remaining : Math.max(1, Math.round((input.remaining * team) / own));
  const first = history.findIndex((done) => done > 0);
  const found = first < 0 ? null : calibratedWeeks(history.slice(first), left);
  if (!found) return null;
  const at = (n: number | null): FinishPoint => (n === null ? null : { weeks: n, date: finishDate(today, n) });
  const chance = input.dueOn === null ? null : chanceWithin(found.distribution, weeksUntil(today, input.dueOn));
  return { ...found, p50: at(found.p50), p85: at(found.p85), p95: at(found.p95), chance, byProject };
}

const total = (weeks: readonly Week[], whose: "own" | "team") => weeks.reduce((sum, week) => sum + week[whose], 0);

/** Each finished item as the Monday of its week, which is all that a weekly forecast needs. */
const days = (weeks: readonly Week[], whose: "own" | "team") =>
  weeks.flatMap((week) => Array.from({ length: week[whose] }, () => ({ doneOn: week.monday })));

/** A forecast as it is kept: dates at 50, 85 and 95 in 100, plain and corrected, and what they were made from. */
export type KeptForecast = {
  remaining: number;
  dueOn: string | null;
  source: "project" | "team_share";
  weeks: number[];
  outcomes: number;
  plain50: string | null;
  plain85: string | null;
  plain95: string | null;
  corrected50: string | null;
  corrected85: string | null;
  corrected95: string | null;
  /** The date that we stand by: corrected at 85 in 100, or plain where there is no correction. Empty beyond two years. */
  promisedOn: string | null;
};

/** What of a project's forecast is kept; `null` where there is none. */
export function keptForecast(
  project: ForecastFacts,
  weeks: readonly Week[],
  today: string,
  thresholds: Thresholds,
): KeptForecast | null {
  const { signal, calibrated, told } = forecastOf(project, weeks, today, thresholds);
  const plain = signal.value;
  if (!plain || !told) return null;
  return {
    remaining: project.remaining,
    dueOn: project.dueOn,
    source: plain.history.source,
    weeks: plain.history.weeks.map((done) => Math.round(done * 100) / 100),
    outcomes: calibrated?.outcomes ?? 0,
    plain50: plain.p50?.date ?? null,
    plain85: plain.p85?.date ?? null,
    plain95: plain.p95?.date ?? null,
    corrected50: calibrated?.p50?.date ?? null,
    corrected85: calibrated?.p85?.date ?? null,
    corrected95: calibrated?.p95?.date ?? null,
    promisedOn: told.p85?.date ?? null,
  };
}

const compared = [
  "remaining",
  "dueOn",
  "plain50",
  "plain85",
  "plain95",
  "corrected50",
  "corrected85",
  "corrected95",
] as const;

/** Whether a forecast says something else than the last one kept, or is the first of its week: only then it is kept. */
export function isNews(
  next: KeptForecast,
  last: (Pick<KeptForecast, (typeof compared)[number]> & { publishedOn: string }) | null,
  today: string,
): boolean {
  return !last || last.publishedOn < mondayOf(today) || compared.some((field) => next[field] !== last[field]);
}
