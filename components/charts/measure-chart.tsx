import { useId } from "react";
import { formatDate } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { ChartFigure, type FigureProps } from "./chart-figure";
import { thinned } from "./geometry";
import { MeasureDrawing } from "./measure-drawing";
import type { Measure } from "./measure-model";

type MeasureChartProps = FigureProps &
  Measure & {
    /** What the measure is called, for those who hear the page. */
    name: string;
    /** "%" or "h": stands behind values in the table and in the description. */
    suffix?: string;
    digits?: number;
    csv?: string;
  };

/** A measure over its plan: what was, what was meant, where recent weeks lead, and goalposts that moved. */
export function MeasureChart(props: MeasureChartProps) {
  const { name, suffix, digits, csv, finding, unit, note, side, level, limits, ...whole } = props;
  const measure = { ...whole, readings: thinned(whole.readings), confidence: thinned(whole.confidence ?? []) };
  const id = useId();
  const write = (value: number) => formatNumber(value, digits);
  const words = { id, name, desc: describe(props, write), write, limits: (limits ?? []).map(({ on }) => on) };
  const sure = new Map((whole.confidence ?? []).map(({ date, value }) => [date, value]));
  const table = {
    caption: name,
    csv,
    heads: ["Date", suffix ? `Value, ${suffix}` : "Value", ...(sure.size > 0 ? ["Confidence, of 10"] : [])],
    // A long history is told from its end; a short one from its beginning.
    rows: (whole.readings.length > 60 ? whole.readings.toReversed() : whole.readings).map(({ date, value }) => [
      formatDate(date),
      write(value),
      ...(sure.size > 0 ? [sure.get(date) ?? "–"] : []),
    ]),
  };
  return (
    <ChartFigure {...{ finding, unit, note, side, level, limits, table }}>
      <MeasureDrawing measure={measure} words={words} size="slim" />
      <MeasureDrawing measure={measure} words={words} size="mid" />
      <MeasureDrawing measure={measure} words={words} size="wide" />
    </ChartFigure>
  );
}

/** The numbers that carry the finding, as sentences. */
function describe(props: MeasureChartProps, write: (value: number) => string): string {
  const { readings, target, band, due, moved = [], trend, suffix } = props;
  const unit = suffix ? ` ${suffix}` : "";
  const first = readings[0];
  const last = readings.at(-1);
  const parts = [
    first && last
      ? `From ${write(first.value)} to ${write(last.value)}${unit} in ${readings.length} readings.`
      : "No reading yet.",
    target !== null && `The target is ${write(target)}${unit} by ${formatDate(due)}.`,
    band && `It is to stay ${bandWords(band, write)}${unit}.`,
    ...moved.map((change) => `Until ${formatDate(change.date)} it was ${write(change.target)}.`),
    trend && `The trend ends at ${write(trend.value)}, between ${write(trend.low)} and ${write(trend.high)}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

function bandWords({ low, high }: { low: number | null; high: number | null }, write: (value: number) => string) {
  if (low !== null && high !== null) return `between ${write(low)} and ${write(high)}`;
  return low !== null ? `at ${write(low)} or above` : `at ${write(high ?? 0)} or below`;
}
