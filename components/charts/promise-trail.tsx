import { useId } from "react";
import { formatDate, formatDateShort } from "@/lib/dates";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";
import { polyline } from "./geometry";
import { type Promised, promiseTrail } from "./promise-trail-model";

export type GivenDate = Promised & { remaining: number; plain: string | null; outcome: string };

type Props = FigureProps & { name: string; given: GivenDate[]; due: string | null; today: string; csv?: string };

const sizes = { slim: { width: 332, right: 262 }, rest: { width: 548, right: 470 } } as const;
const [HEIGHT, LEFT, TOP] = [212, 56, 18];

/** The dates that were given for one piece of work, as they moved: a level line held, a rising one slipped. */
export function PromiseTrail({ name, given, due, today, csv, ...figure }: Props) {
  const own = useId();
  const id = figure.id ?? own;
  const say = (date: string | null) => (date ? formatDate(date) : "beyond two years");
  const table = {
    caption: name,
    csv,
    heads: ["Given on", "Left then", "85 in 100 by", "Plain", "What came"],
    rows: given.map((one) => [formatDate(one.on), one.remaining, say(one.date), say(one.plain), one.outcome]),
  };
  const desc = given.map(({ on, date }) => `${formatDate(on)}: ${say(date)}`).join("; ");
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size].width} height={HEIGHT} id={id} title={name} desc={desc}>
          <Trail given={given} due={due} today={today} right={sizes[size].right} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type TrailProps = Pick<Props, "given" | "due" | "today"> & { right: number };

function Trail({ given, due, today, right }: TrailProps) {
  const plot = { left: LEFT, right, top: TOP, bottom: HEIGHT - 44 };
  const { x, y, steps, ticks, last } = promiseTrail(given, due, plot);
  const [first, end] = [given[0]?.on ?? "", given.at(-1)?.on ?? ""];
  const isNear = due !== null && last !== null && Math.abs(y(due) - y(last.date)) < 16;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${plot.left} ${y(tick)}H${right}`} />
          <text className="ax e sm" x={plot.left - 7} y={y(tick) + 4}>
            {formatDateShort(tick, today)}
          </text>
        </g>
      ))}
      {due && (
        <>
          <path className="plan" d={`M${plot.left} ${y(due)}H${right}`} />
          <text
            className="sm halo"
            x={right + 8}
            y={y(due) + (isNear && last && due >= last.date ? -6 : isNear ? 14 : 4)}
          >
            due
          </text>
        </>
      )}
      <path className="fc" d={polyline(steps)} />
      <path className="dl" d={given.map(({ on, date }) => (date ? ring(x(on), y(date)) : "")).join("")} />
      {last && (
        <>
          <circle className="df" cx={x(last.on)} cy={y(last.date)} r="4.5" />
          <text
            className="sm b t-data halo"
            x={right + 8}
            y={y(last.date) + (isNear && due && due >= last.date ? 14 : 4)}
          >
            {formatDateShort(last.date, today)}
          </text>
        </>
      )}
      <path
        className="ptk"
        d={`M${plot.left} ${plot.bottom + 12}H${right}${given.map(({ on }) => `M${x(on)} ${plot.bottom + 12}v5`).join("")}`}
      />
      <text className="ax sm" x={plot.left} y={plot.bottom + 32}>
        {formatDateShort(first, today)}
      </text>
      {end !== first && (
        <text className="ax e sm" x={right} y={plot.bottom + 32}>
          {formatDateShort(end, today)}
        </text>
      )}
    </>
  );
}

/** A ring as a part of one path: thirteen of them cost no more than one. */
const ring = (x: number, y: number) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`;
