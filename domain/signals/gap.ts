import { daysBetween, type IsoDate } from "./calendar";
import { isAbove, isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { mean, sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, points } from "./wording";

/** An active objective with its measures' weight, expected and reached score (`null` where there is none). */
export type GappedObjective = {
  id: string;
  measures: readonly { weight: number; expected: number | null; score: number | null }[];
};

/** How far one objective is behind its own plan, 0..1, ahead counting 0; `null` when no measure has both scores. */
export function objectiveGap({ measures }: GappedObjective): number | null {
  const known = measures.flatMap(({ weight, expected, score }) =>
    expected === null || score === null || weight <= 0 ? [] : [{ weight, behind: Math.max(0, expected - score) }],
  );
  const all = sum(known.map((m) => m.weight));
  return all > 0 ? sum(known.map((m) => m.weight * m.behind)) / all : null;
}

export type ExecutionGap = { size: number; objectives: { id: string; gap: number }[] };

/**
 * M23, size of the execution gap: mean over active objectives of how far each is behind its own plan. Each objective
 * counts once, so splitting measures changes nothing. Below 0.05 small, above 0.15 large (design choices).
 * Naive: averaging surpluses in, where one runaway success hides five failures.
 */
export function executionGap(
  objectives: readonly GappedObjective[],
  today: IsoDate,
  { gap }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<ExecutionGap, "small" | "moderate" | "large" | NotEnough> {
  const known = objectives.flatMap((o) => {
    const size = objectiveGap(o);
    return size === null ? [] : [{ id: o.id, gap: size }];
  });
  const size = mean(known.map((o) => o.gap));
  if (size === null) return notEnoughData("No active objective has both a plan and a reading.", today);
  const level = isAbove(size, gap.large) ? "large" : isBelow(size, gap.small) ? "small" : "moderate";
  const reasons = [`Objectives are on average ${points(size)} behind where their own plan says they should be.`];
  return {
    value: { size, objectives: known },
    level,
    reasons,
    inputs: known.map(({ id }) => ({ kind: "objective", id })),
    asOf: today,
  };
}

/** M23, the closed view: committed measures closed in the last 180 days that were met ÷ closed; `null` when none was. */
export function metOfClosed(closed: readonly { closedOn: IsoDate; isMet: boolean }[], today: IsoDate, days = 180) {
  const recent = closed.filter((m) => m.closedOn <= today && daysBetween(m.closedOn, today) < days);
  const met = recent.filter((m) => m.isMet).length;
  return recent.length === 0
    ? null
    : { met, closed: recent.length, words: `${met} of ${count(recent.length, "measure")} met.` };
}
