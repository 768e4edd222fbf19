import type { IsoDate } from "./calendar";
import { isBelow } from "./compare";
import { type NotEnough, notEnoughData, type Signal, type SourceRow } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { percent } from "./wording";

/**
 * What a project, or days booked straight on an objective, hang on. `briefsInForce` runs from the brief of the objective
 * up to its highest parent, empty without a brief. Items without a project are `change` without objective.
 */
export type WorkLinks = {
  kind: "change" | "run" | "obligation" | "drain";
  isActive: boolean;
  objectiveIsActive: boolean;
  briefsInForce: readonly boolean[];
  keyTaskStands: boolean;
  hasKpi: boolean;
  namesObligation: boolean;
};

export type WorkClass = "intent" | "goal_without_intent" | "run" | "obligation" | "busy" | "drain";

/**
 * M12, whether work sees intent: active work under an active objective whose key task still stands in a brief in force,
 * and whose brief's parents are all in force. Naive: counting links, where a dead one to a replaced brief looks aligned.
 */
export function classifyWork(work: WorkLinks): WorkClass {
  if (work.kind === "drain") return "drain";
  if (work.kind === "run") return work.hasKpi ? "run" : "busy";
  if (work.kind === "obligation") return work.namesObligation ? "obligation" : "busy";
  if (!work.isActive || !work.objectiveIsActive) return "busy";
  const inForce = work.briefsInForce.length > 0 && work.briefsInForce.every(Boolean) && work.keyTaskStands;
  return inForce ? "intent" : "goal_without_intent";
}

/** Person-days of the last four weeks on one piece of work; or 1 per active project when nobody recorded days. */
export type ClassedEffort = { id: string; kind: string; class: WorkClass; amount: number };

/** Shares 0..1. `coverage`, `busyShare`, `goalShare` are of directed work; `runShare` and `ofAll` of everything. */
export type LineOfSight = {
  coverage: number;
  busyShare: number;
  goalShare: number;
  runShare: number;
  ofAll: number;
  amounts: Record<WorkClass, number>;
  basis: "days" | "projects";
};

/**
 * M12, line of sight: effort that sees intent ÷ effort that could (intent, goal without intent, busy). Run work and
 * drains stand beside it, since hiding work in "run" is the obvious game. Naive: counting projects alike although one
 * burns nine tenths of the days. Source: line of sight as Kaplan & Norton use it.
 */
export function lineOfSight(
  effort: readonly ClassedEffort[],
  today: IsoDate,
  basis: LineOfSight["basis"] = "days",
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<LineOfSight, "clear" | "partial" | "low" | NotEnough> {
  const inputs: SourceRow[] = effort.map(({ kind, id }) => ({ kind, id }));
  const of = (...classes: WorkClass[]) => sum(effort.filter((e) => classes.includes(e.class)).map((e) => e.amount));
  const directed = of("intent", "goal_without_intent", "busy");
  const all = sum(effort.map((e) => e.amount));
  if (directed <= 0)
    return notEnoughData("No work on objectives or projects was recorded in this time.", today, inputs);
  const classes = ["intent", "goal_without_intent", "run", "obligation", "busy", "drain"] as const;
  const value: LineOfSight = {
    coverage: of("intent") / directed,
    busyShare: of("busy") / directed,
    goalShare: of("goal_without_intent") / directed,
    runShare: of("run", "obligation") / all,
    ofAll: of("intent") / all,
    amounts: Object.fromEntries(classes.map((c) => [c, of(c)])) as Record<WorkClass, number>,
    basis,
  };
  const { coverageLow, coverageHigh } = thresholds.posture;
  const level = isBelow(value.coverage, coverageLow)
    ? "low"
    : isBelow(value.coverage, coverageHigh)
      ? "partial"
      : "clear";
  return { value, level, reasons: sentences(value), inputs, asOf: today };
}

function sentences({ coverage, busyShare, goalShare, basis }: LineOfSight): string[] {
  const unit = basis === "days" ? "of the days on objectives and projects" : "of active projects (no days recorded)";
  return [
    `${percent(coverage)} ${unit} serve a brief in force.`,
    `${percent(goalShare)} serve an objective without a brief, ${percent(busyShare)} neither.`,
  ];
}

/** M12, whether run work grew by more than five points in a quarter, which is where busy work hides. */
export function runShareGrew(now: number, quarterAgo: number, thresholds: Thresholds = DEFAULT_THRESHOLDS): boolean {
  return isBelow(quarterAgo + thresholds.lineOfSight.runGrowth, now);
}
