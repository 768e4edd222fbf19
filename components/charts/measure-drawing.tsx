import { daysBetween, formatDateShort, formatWeek } from "@/lib/dates";
import { Drawing } from "./chart-figure";
import { hachures, polyline, px } from "./geometry";
import { Band, ConfidenceStakes, EndLabels, Goalposts, Trend } from "./measure-marks";
import { type Measure, measureModel } from "./measure-model";
import { WeekRuler } from "./week-ruler";

export type Words = {
  id: string;
  name: string;
  desc: string;
  write: (value: number) => string;
  /** Days on which a limit behind the picture was changed. */
  limits: string[];
};

const sizes = {
  slim: { width: 332, plot: { left: 30, right: 258, top: 40, bottom: 226 }, step: 5 },
  mid: { width: 548, plot: { left: 40, right: 404, top: 44, bottom: 240 }, step: 6 },
  wide: { width: 740, plot: { left: 40, right: 590, top: 44, bottom: 256 }, step: 7 },
} as const;

type DrawingOf = { measure: Measure; words: Words; size: keyof typeof sizes };

/** One drawing of a measure; every size is drawn, and the page shows the one that fits. */
export function MeasureDrawing({ measure, words, size }: DrawingOf) {
  const { width, plot, step } = sizes[size];
  const slim = size === "slim";
  const model = measureModel(measure, plot);
  const { x, y } = model;
  const { start, due, today, confidence = [] } = measure;
  const ruler = plot.bottom + 24;
  const now = x(today);
  const last = model.actual.at(-1);
  const isNow = today >= start.date && today <= due;
  const reading = measure.readings.at(-1);
  const isFresh = reading !== undefined && daysBetween(reading.date, today) <= 14;
  const isEarly = last !== undefined && last[0] < plot.left + 60;
  return (
    <Drawing
      {...{ size, width, id: words.id, desc: words.desc }}
      title={`${words.name}, up to ${formatDateShort(due, today)}`}
      height={ruler + (confidence.length > 0 ? 84 : 30)}
    >
      {measure.band && <Band band={measure.band} y={y} plot={plot} />}
      {model.grid.map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text className="ax e" x={plot.left - 7} y={y(tick) + 4}>
            {words.write(tick)}
          </text>
        </g>
      ))}
      {model.former.map(({ line, date }) => (
        <path key={date} className="was" d={polyline(line)} />
      ))}
      {model.plan.length > 1 && <path className="plan" d={polyline(model.plan)} />}
      <path
        className="hat"
        d={hachures(model.actual, model.plan, step, (actual, plan) => (model.falls ? actual < plan : actual > plan))}
      />
      {measure.trend && last && <Trend trend={measure.trend} model={model} last={last} due={due} />}
      {model.actual.length > 1 && <path className="act" d={polyline(model.actual)} />}
      {words.limits
        .filter((on) => on >= start.date && on <= due)
        .map((on) => (
          <path key={on} className="limit" d={`M${x(on)} ${plot.top - 10}V${ruler - 10}m-4 0h8`} />
        ))}
      {isNow && (
        <>
          <path className="now" d={`M${now} 24V${ruler - 10}`} />
          <path className="kf" d={`M${now} 20l4 4-4 4-4-4z`} />
          <text className="lab m sm" x={Math.min(now, width - 40)} y="15">
            {slim ? "today" : `today, ${formatWeek(today)}`}
          </text>
        </>
      )}
      {measure.target !== null && (
        <Goalposts model={model} plot={plot} slim={slim} target={measure.target} write={words.write} />
      )}
      {last && reading && (
        <>
          <circle className="kf" cx={last[0]} cy={last[1]} r="4" />
          <text
            className={isEarly ? "lab b halo" : "lab b e halo"}
            x={px(last[0] + (isEarly ? 9 : -1))}
            y={px(last[1] - (isEarly ? 4 : 11))}
          >
            {words.write(reading.value)}
            {!slim && (isFresh ? " now" : `, ${formatWeek(reading.date)}`)}
          </text>
        </>
      )}
      <EndLabels measure={measure} model={model} x={plot.right + 8} slim={slim} write={words.write} />
      <WeekRuler
        {...{ from: start.date, to: due, today, x, slim }}
        y={ruler}
        end={`${formatDateShort(due, today)}${slim || measure.endless ? "" : ", due"}`}
      />
      {confidence.length > 0 && <ConfidenceStakes readings={confidence} x={x} y={ruler + 76} />}
    </Drawing>
  );
}
