import { useId } from "react";
import { formatDate, formatWeek } from "@/lib/dates";
import { formatNumber, plural } from "@/lib/format";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";
import { px } from "./geometry";

export type WeekCount = { /** The Monday. */ week: string; count: number };

type ThroughputBarsProps = FigureProps & {
  name: string;
  weeks: WeekCount[];
  /** Means over parts of the window: each a rule over its weeks, the last one labelled. */
  means?: { from: string; to: string; value: number }[];
  csv?: string;
};

const sizes = { slim: { width: 332, right: 296 }, rest: { width: 548, right: 438 } } as const;
const LEFT = 26;
const TOP = 16;
const BASE = 140;

/** Finished per week, one block per item: a bar that can be counted. Bars begin at zero. */
export function ThroughputBars({ name, weeks, means = [], csv, ...figure }: ThroughputBarsProps) {
  const own = useId();
  const id = figure.id ?? own;
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const desc = `${plural(total, "item")} in ${plural(weeks.length, "week")}: ${weeks.map(({ count }) => count).join(", ")}.`;
  const table = {
    caption: name,
    csv,
    heads: ["Week", "Monday", "Finished"],
    rows: weeks.map(({ week, count }) => [formatWeek(week), formatDate(week), count]),
  };
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size].width} height={BASE + 30} id={id} title={name} desc={desc}>
          <Bars weeks={weeks} means={means} right={sizes[size].right} slim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type BarsProps = {
  weeks: WeekCount[];
  means: { from: string; to: string; value: number }[];
  right: number;
  slim: boolean;
};

function Bars({ weeks, means, right, slim }: BarsProps) {
  const most = Math.max(4, ...weeks.map(({ count }) => count));
  const tick = most <= 6 ? 5 : most <= 12 ? 10 : Math.ceil(most / 20) * 10;
  const unit = (BASE - TOP) / Math.max(most, Math.min(tick, most + 1));
  const pitch = (right - LEFT) / Math.max(1, weeks.length);
  const x = (index: number) => px(LEFT + index * pitch);
  const y = (count: number) => px(BASE - count * unit);
  const wide = px(Math.min(26, pitch * 0.62));
  const at = (week: string) => weeks.findIndex((one) => one.week === week);
  const every = Math.ceil(weeks.length / (slim ? 3 : 5));
  return (
    <>
      <path className="gl" d={`M${LEFT} ${y(tick)}H${right}`} />
      <text className="ax e" x={LEFT - 7} y={y(tick) + 4}>
        {tick}
      </text>
      <text className="ax e" x={LEFT - 7} y={BASE + 4}>
        0
      </text>
      {weeks.map(({ week, count }, index) => (
        <g key={week}>
          {count === 0 ? (
            <text className="ax m" x={px(x(index) + pitch / 2)} y={BASE - 5}>
              0
            </text>
          ) : (
            <path className="kf" d={blocks(px(x(index) + (pitch - wide) / 2), wide, count, unit)} />
          )}
          {index % every === 0 && (
            <text className="ax m" x={px(x(index) + pitch / 2)} y={BASE + 22}>
              {formatWeek(week)}
            </text>
          )}
        </g>
      ))}
      <path
        className="ptk"
        d={`M${LEFT} ${BASE}H${right}${weeks.map((_, index) => `M${x(index)} ${BASE}v5`).join("")}`}
      />
      {means.map(({ from, to, value }, index) => (
        <g key={from}>
          <path className="fc" d={`M${x(at(from))} ${y(value)}H${x(at(to) + 1)}`} />
          <text
            className={index === means.length - 1 ? "t-data b" : "t-data e b halo"}
            x={px(x(at(to) + 1) + (index === means.length - 1 ? 6 : -4))}
            y={y(value) + (index === means.length - 1 ? 4 : -5)}
          >
            {formatNumber(value, 1)}
            {index === means.length - 1 && !slim && " a week"}
          </text>
        </g>
      ))}
    </>
  );
}

/** Up to twenty blocks with a hairline of paper between; above that one solid bar. */
function blocks(x: number, width: number, count: number, unit: number): string {
  if (count > 20) return `M${x} ${BASE}v${px(-count * unit)}h${width}v${px(count * unit)}z`;
  return Array.from({ length: count }, (_, index) => {
    const bottom = px(BASE - index * unit - (index > 0 ? 1 : 0));
    return `M${x} ${bottom}V${px(BASE - (index + 1) * unit)}h${width}V${bottom}z`;
  }).join("");
}
