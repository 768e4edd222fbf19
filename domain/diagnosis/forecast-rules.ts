import { isBelow } from "../signals/compare";
import { type DeliveryForecast, deliveryForecast, type ForecastLevel } from "../signals/delivery-forecast";
import type { NotEnough } from "../signals/signal";
import type { Thresholds } from "../signals/thresholds";
import type { ItemFact, ProjectFact } from "./types";

export type ProjectForecast = {
  project: ProjectFact;
  value: DeliveryForecast | null;
  level: ForecastLevel | NotEnough;
  /** Its middle future ends after the due date. */
  isLate: boolean;
};

/** Forecasts between two rests of who computes them. */
const atOnce = 25;

/**
 * M9 of each running project with a due date, from weekly counts. With very many, fewer futures are drawn for each, and
 * it rests after every 25.
 */
export function* forecasting(
  projects: readonly ProjectFact[],
  items: ReadonlyMap<string, readonly ItemFact[]>,
  today: string,
  thresholds: Thresholds,
): Generator<void, ProjectForecast[]> {
  const { monteCarlo } = thresholds;
  const trials = projects.length > 200 ? Math.min(1000, monteCarlo.trials) : monteCarlo.trials;
  const limits = { ...thresholds, monteCarlo: { ...monteCarlo, trials } };
  const ofTeam = new Map<string, { doneOn: string | null }[]>();
  const found: ProjectForecast[] = [];
  for (const project of projects) {
    if (found.length % atOnce === atOnce - 1) yield;
    if (!ofTeam.has(project.teamId)) ofTeam.set(project.teamId, repeated(items.get(project.teamId) ?? []));
    const own = (project.weeks ?? []).flatMap(({ monday, n }) => Array.from({ length: n }, () => ({ doneOn: monday })));
    const { value, level } = deliveryForecast(
      { ...project, items: own, teamItems: ofTeam.get(project.teamId) ?? [] },
      today,
      limits,
    );
    found.push({ project, value, level, isLate: typeof value?.chance === "number" && isBelow(value.chance, 0.5) });
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
