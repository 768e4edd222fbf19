import { forecastOf, type ToldForecast } from "../projects/forecast-rules";
import { isBelow } from "../signals/compare";
import type { Thresholds } from "../signals/thresholds";
import type { ItemFact, ProjectFact } from "./types";

export type ProjectForecast = {
  project: ProjectFact;
  value: ToldForecast | null;
  /** Its middle future ends after the due date. */
  isLate: boolean;
};

/** Forecasts between two rests of who computes them. */
const atOnce = 25;

/**
 * The forecast of each running project with a due date, the same one that its own page says. With very many, fewer
 * futures are drawn for each, and it rests after every 25.
 */
export function* forecasting(
  projects: readonly ProjectFact[],
  today: string,
  thresholds: Thresholds,
): Generator<void, ProjectForecast[]> {
  const { monteCarlo } = thresholds;
  const trials = projects.length > 200 ? Math.min(1000, monteCarlo.trials) : monteCarlo.trials;
  const limits = { ...thresholds, monteCarlo: { ...monteCarlo, trials } };
  const found: ProjectForecast[] = [];
  for (const project of projects) {
    if (found.length % atOnce === atOnce - 1) yield;
    const { told } = forecastOf(project, project.weeks, today, limits);
    found.push({ project, value: told, isLate: typeof told?.chance === "number" && isBelow(told.chance, 0.5) });
  }
  return found;
}

/** Rows of alike items as that many items. */
export const repeated = (items: readonly ItemFact[]) =>
  items.flatMap((item) =>
    Array.from({ length: item.n }, () => ({
      id: item.teamId,
      kind: "work_item",
      type: item.type,
      doneOn: item.doneOn,
      originalDueOn: item.originalDueOn,
      returnedCount: item.returned ? 1 : 0,
      unplanned: item.unplanned,
      cancelled: false,
    })),
  );
