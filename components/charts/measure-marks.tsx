import { cn } from "@/lib/cn";
import { formatWeek } from "@/lib/dates";
import { type Point, polyline, px, spread } from "./geometry";
import type { Measure, MeasureModel, Plot, Reading } from "./measure-model";

type BandProps = { band: NonNullable<Measure["band"]>; y: (value: number) => number; plot: Plot };

/** Where the measure is to stay; an open edge runs to the end of the drawing. */
export function Band({ band: { low, high }, y, plot: { left, right, top, bottom } }: BandProps) {
  const [from, to] = [high === null ? top : y(high), low === null ? bottom : y(low)];
  const edges = [high, low].filter((edge) => edge !== null).map((edge) => `M${left} ${y(edge)}H${right}`);
  return (
    <>
      <rect className="band" x={left} y={from} width={right - left} height={px(to - from)} />
      <path className="plan" d={edges.join("")} />
    </>
  );
}

type TrendProps = { trend: NonNullable<Measure["trend"]>; model: MeasureModel; last: Point; due: string };

/** Computed, so blue: a line, and its interval as a flat wedge closed by a bar. */
export function Trend({ trend, model: { x, y }, last, due }: TrendProps) {
  const end = x(due);
  const apex: Point = [last[0], trend.now === undefined ? last[1] : y(trend.now)];
  const [low, high] = [y(trend.low), y(trend.high)];
  const from: Point | undefined = trend.from && [x(trend.from.date), y(trend.from.value)];
  return (
    <>
      <path className="wedge" d={`M${apex[0]} ${apex[1]}L${end} ${low}V${high}z`} />
      {from && <path className="fcd" d={polyline([from, apex])} />}
      <path className="fc" d={`${polyline([apex, [end, y(trend.value)]])}M${end} ${low}V${high}`} />
    </>
  );
}

type GoalpostsProps = {
  model: MeasureModel;
  plot: Plot;
  slim: boolean;
  target: number;
  write: (value: number) => string;
};

/** Where a target moved: an open diamond, a leader, and what happened in italics. */
export function Goalposts({ model, plot, slim, target, write }: GoalpostsProps) {
  return model.former.map(({ at: [x, y], date, target: before }, index) => {
    const after = model.former[index + 1]?.target ?? target;
    const isHigh = y < (plot.top + plot.bottom) / 2;
    const textY = isHigh ? plot.bottom - 42 : plot.top + 26;
    const textX = Math.max(plot.left + 6, Math.min(x - 6, plot.right - (slim ? 110 : 200)));
    const lines = slim
      ? [`${formatWeek(date)}: target`, `${write(before)} to ${write(after)}`]
      : [`${formatWeek(date)}, the goalpost moved`, `from ${write(before)} to ${write(after)}`];
    return (
      <g key={date}>
        <path className="lead" d={`M${x} ${y}V${isHigh ? textY - 16 : textY + 24}`} />
        <path className="kl" d={`M${x} ${px(y - 4.5)}l4.5 4.5-4.5 4.5-4.5-4.5z`} />
        {lines.map((line, row) => (
          <text key={line} className="it halo" x={px(textX)} y={textY + row * 17}>
            {line}
          </text>
        ))}
      </g>
    );
  });
}

type EndLabelsProps = {
  measure: Measure;
  model: MeasureModel;
  x: number;
  slim: boolean;
  write: (value: number) => string;
};

/** Direct labels at the ends of the lines, instead of a legend. */
export function EndLabels({ measure, model, x, slim, write }: EndLabelsProps) {
  const { trend, target, band, moved = [] } = measure;
  const labels = [
    ...(trend
      ? [
          {
            y: model.y(trend.value),
            text: write(trend.value),
            word: slim ? "trend" : range(trend, write),
            tone: "t-data",
          },
        ]
      : []),
    ...(target === null ? [] : [{ y: model.y(target), text: write(target), word: "target", tone: undefined }]),
    ...edgeLabels(band, model, write),
    ...moved.map((change) => ({
      y: model.y(change.target),
      text: write(change.target),
      word: slim ? "was" : `target until ${formatWeek(change.date)}`,
      tone: "t3",
    })),
  ];
  return spread(labels, 21).map(({ y, text, word, tone }) => (
    <text key={word} className={cn("mid", tone)} x={x} y={px(y + 6)}>
      {text}
      <tspan className={cn("end-w", tone)} dx="6">
        {word}
      </tspan>
    </text>
  ));
}

function edgeLabels(band: Measure["band"], model: MeasureModel, write: (value: number) => string) {
  const edges = [
    { value: band?.high ?? null, word: "at most" },
    { value: band?.low ?? null, word: "at least" },
  ];
  return edges.flatMap(({ value, word }) =>
    value === null ? [] : [{ y: model.y(value), text: write(value), word, tone: undefined }],
  );
}

function range(trend: { low: number; high: number }, write: (value: number) => string): string {
  return `trend, ${write(trend.low)} to ${write(trend.high)}`;
}

/** Small stakes under the chart: the owner's stated confidence, week by week, always of ten. */
export function ConfidenceStakes({ readings, x, y }: { readings: Reading[]; x: (date: string) => number; y: number }) {
  const height = (value: number) => px(y - (value / 10) * 34);
  const last = readings.at(-1);
  const first = readings[0];
  if (!last || !first) return null;
  const end = x(last.date);
  return (
    <>
      <path className="tf" d={`M${px(x(first.date) - 6)} ${y}H${px(end + 6)}`} />
      <path className="tf" d={readings.map(({ date, value }) => `M${x(date)} ${height(value)}V${y - 34}`).join("")} />
      <path className="act" d={readings.map(({ date, value }) => `M${x(date)} ${y}V${height(value)}`).join("")} />
      <text className="lab b" x={px(end + 16)} y={y - 17}>
        Confidence {last.value} of 10
      </text>
      <text className="sm" x={px(end + 16)} y={y - 1}>
        {change(readings)}
      </text>
    </>
  );
}

/** "5 until W17", or that it never changed. */
function change(readings: Reading[]): string {
  const last = readings.at(-1);
  const before = readings.findLast(({ value }) => value !== last?.value);
  if (before) return `${before.value} until ${formatWeek(before.date)}`;
  return readings[0] ? `unchanged since ${formatWeek(readings[0].date)}` : "";
}
