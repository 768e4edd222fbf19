import { formatDate } from "@/lib/dates";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Thresholds } from "../signals/thresholds";
import type { MeasureType, ObjectiveKind } from "../vocabulary";
import type { MeasureSigns } from "./measure-view-rules";
import { digitsFor, gapWords, scoreWords, withUnit } from "./wording-rules";

export type NumberLine = { name: string; value: string; why: string };

type Measure = {
  type: MeasureType;
  unit: string;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
  signs: MeasureSigns;
};

/** Every number of M1 to M3 with what it means, so that nobody has to ask how it came about. */
export function numberLines(measure: Measure, kind: ObjectiveKind, thresholds: Thresholds): NumberLine[] {
  return [
    progressLine(measure),
    paceLine(measure, kind, thresholds),
    forecastLine(measure, kind, thresholds),
    confidenceLine(measure),
  ].filter((one) => one !== null);
}

function progressLine({ type, unit, baseline, target, lo, hi, signs }: Measure): NumberLine | null {
  if (signs.raw === null || signs.score === null)
    return { name: "Done", value: "–", why: "No check-in yet, so nothing is known: that is not the same as 0." };
  const held =
    signs.raw > 1
      ? ` It is beyond the target (raw ${scoreWords(signs.raw)}); the objective counts it as 1.`
      : signs.raw < 0
        ? ` It is worse than the start (raw ${scoreWords(signs.raw)}); the objective counts it as 0.`
        : ` Raw ${scoreWords(signs.raw)}.`;
  return { name: "Done", value: scoreWords(signs.score), why: `${progressWhy()}${held}` };

  function progressWhy(): string {
    const value = signs.value === null ? "" : withUnit(signs.value, unit);
    if (type === "binary") return "Yes counts 1, not yet counts 0; there is nothing between.";
    if (type === "milestone") return "The weight of milestones done and accepted, of all weight.";
    if (type === "band" && lo !== null && hi !== null)
      return signs.raw === 1
        ? `${value} lies inside ${formatNumber(lo)} to ${withUnit(hi, unit)}.`
        : `${value} against a band of ${formatNumber(lo)} to ${withUnit(hi, unit)}: 1 inside, less with the distance to it.`;
    return `The way from ${formatNumber(baseline ?? 0)} to ${withUnit(target ?? 0, unit)}, of which ${value} is reached.`;
  }
}

function paceLine({ signs }: Measure, kind: ObjectiveKind, { aspiration, pace }: Thresholds): NumberLine | null {
  const elapsed = `${formatPercent(signs.elapsed, 1)} of the time has passed`;
  if (signs.expected === null)
    return { name: "Against plan", value: "–", why: `${elapsed}. Nothing is expected of it before its day.` };
  const share = kind === "aspirational" ? `; an aspiration is expected to reach ${formatNumber(aspiration)}` : "";
  const value = signs.gap === null ? "–" : gapWords(signs.gap);
  return {
    name: "Against plan",
    value,
    why: `${elapsed}${share}, so ${scoreWords(signs.expected)} is expected by now. From ${scoreWords(pace.on)} on it is on track, from ${scoreWords(pace.risk)} on at risk.`,
  };
}

const classes = {
  likely: "Likely: even the worse end reaches the goal.",
  either_way: "It could go either way: one end reaches the goal, the other does not.",
  unlikely: "Unlikely: not even the better end reaches the goal.",
};

function forecastLine(
  { type, unit, dueOn, signs }: Measure,
  kind: ObjectiveKind,
  { aspiration }: Thresholds,
): NumberLine {
  if (!signs.outlook) return { name: "Forecast", value: "–", why: signs.noOutlook ?? "There is no forecast." };
  const { central, low, high } = signs.outlook;
  const digits = digitsFor([low, high]);
  const write = (value: number) => formatNumber(value, digits);
  // A band is reached inside it only, whatever the kind of the objective.
  const isPart = kind === "aspirational" && type !== "band";
  const goal = isPart ? ` The goal of an aspiration is ${formatPercent(aspiration)} of the way.` : "";
  return {
    name: dueOn ? `By ${formatDate(dueOn)}` : "Forecast",
    value: withUnit(central, unit, digits),
    why: `If recent weeks continue, between ${write(low)} and ${withUnit(high, unit, digits)}. ${classes[signs.outlook.class]}${goal}`,
  };
}

function confidenceLine({ signs }: Measure): NumberLine | null {
  if (signs.confidence === null) return null;
  const note = signs.optimismGap
    ? "The owner is surer than the data: something to talk about, not a colour."
    : signs.hiddenDoubt
      ? "The owner is less sure than the data: what do they know?"
      : "What the owner says, from 0 to 10. It can lower the status by one step, never raise it.";
  return { name: "Confidence", value: `${signs.confidence} of 10`, why: note };
}
