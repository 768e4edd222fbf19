import { formatNumber } from "@/lib/format";

type Measure = {
  type: string;
  unit: string;
  target: number | null;
  lo: number | null;
  hi: number | null;
  milestones: { doneOn: string | null; acceptedBy: string | null }[];
  recent: readonly (readonly [string, number, number | null])[];
};

/** `520 of 1,200`, `56 %, band 55 to 65`, `1 of 3 steps`, `not yet`: where a measure stands, in a few characters. */
export function lastValue(measure: Measure): string {
  const last = measure.recent.at(-1)?.[1];
  if (measure.type === "milestone")
    return `${measure.milestones.filter((one) => one.doneOn && one.acceptedBy).length} of ${measure.milestones.length} steps`;
  if (last === undefined) return "no reading";
  if (measure.type === "binary") return last >= 1 ? "yes" : "not yet";
  const unit = measure.unit === "%" ? " %" : "";
  if (measure.type === "band" && measure.lo !== null && measure.hi !== null)
    return `${formatNumber(last)}${unit}, band ${formatNumber(measure.lo)} to ${formatNumber(measure.hi)}`;
  return measure.target === null
    ? `${formatNumber(last)}${unit}`
    : `${formatNumber(last)} of ${formatNumber(measure.target)}${unit}`;
}
