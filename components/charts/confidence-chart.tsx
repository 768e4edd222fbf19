import { useId } from "react";
import { formatDate, formatDateShort } from "@/lib/dates";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";
import { confidencePlot, lowestOf, type StatedLine } from "./confidence-model";
import { polyline, spread } from "./geometry";
import { WeekRuler } from "./week-ruler";

type Props = FigureProps & {
  name: string;
  lines: StatedLine[];
  from: string;
  due: string;
  today: string;
  /** Where confidence alone would call it fine, and where at risk. */
  bands: { fine: number; watch: number };
  csv?: string;
};

const sizes = { slim: { width: 332, right: 262 }, rest: { width: 548, right: 452 } } as const;
const [HEIGHT, LEFT, TOP] = [226, 24, 16];

/** Stated chances over time, 0 to 10: each measure a thin step, the lowest of them the bold one. */
export function ConfidenceChart({ name, lines, from, due, today, bands, csv, ...figure }: Props) {
  const id = useId();
  const days = [...new Set(lines.flatMap(({ stated }) => stated.map(({ date }) => date)))].sort();
  const table = {
    caption: name,
    csv,
    heads: ["Said on", ...lines.map(({ label, name: measure }) => `${label}, ${measure}`)],
    rows: (days.length > 60 ? days.toReversed() : days).map((day) => [
      formatDate(day),
      ...lines.map(({ stated }) => stated.find(({ date }) => date === day)?.value ?? "–"),
    ]),
  };
  const desc = lowestOf(lines)
    .slice(-30)
    .map(({ date, value }) => `${formatDate(date)}: ${value}`)
    .join("; ");
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing
          key={size}
          size={size}
          width={sizes[size].width}
          height={HEIGHT}
          id={id}
          title={name}
          desc={`The lowest of them. ${desc}`}
        >
          <Plot {...{ lines, from, due, today, bands }} right={sizes[size].right} slim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type PlotProps = Pick<Props, "lines" | "from" | "due" | "today" | "bands"> & { right: number; slim: boolean };

function Plot({ lines, from, due, today, bands, right, slim }: PlotProps) {
  const bottom = HEIGHT - 48;
  const { x, y, steps } = confidencePlot(from, due, { left: LEFT, right, top: TOP, bottom });
  const until = today < due ? today : due;
  const lowest = lowestOf(lines);
  const ends = spread(
    lines.flatMap(({ label, stated }) => {
      const last = stated.at(-1);
      return last ? [{ label, value: last.value, y: y(last.value) }] : [];
    }),
    16,
  );
  const now = x(until);
  return (
    <>
      {[0, bands.watch, bands.fine, 10].map((value) => (
        <g key={value}>
          <path className="gl" d={`M${LEFT} ${y(value)}H${right}`} />
          <text className="ax e sm" x={LEFT - 7} y={y(value) + 4}>
            {value}
          </text>
        </g>
      ))}
      {lines.length > 1 &&
        lines.map(({ label, stated }) => <path key={label} className="fcd" d={polyline(steps(stated, until))} />)}
      <path className="act" d={polyline(steps(lowest, until))} />
      {lowest.at(-1) && <circle className="kf" cx={now} cy={y(lowest.at(-1)?.value ?? 0)} r="4" />}
      {ends.map((one) => (
        <text key={one.label} className="sm halo" x={now + 9} y={one.y + 4}>
          <tspan className="b">{one.value}</tspan> {lines.length > 1 ? one.label : ""}
        </text>
      ))}
      <path className="now" d={`M${now} ${TOP - 8}V${bottom}`} />
      <WeekRuler
        from={from}
        to={due}
        today={today}
        x={x}
        y={bottom + 10}
        slim={slim}
        end={slim ? formatDateShort(due, today) : `${formatDateShort(due, today)}, due`}
      />
    </>
  );
}
