import type { MeasureType } from "@/domain/vocabulary";

type Line = {
  type: MeasureType;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  readings: readonly { value: number }[];
};

/** The small line of a measure: its scale holds start, target and band, so that a flat line looks flat. */
export function sparkOf({ type, baseline, target, lo, hi, readings }: Line) {
  if (type === "milestone" || type === "binary" || readings.length < 2) return null;
  const values = readings.map((one) => one.value);
  const marks = [baseline, type === "band" ? null : target, lo, hi].filter((mark) => mark !== null);
  const all = [...values, ...marks];
  return { values, min: Math.min(...all), max: Math.max(...all) };
}
