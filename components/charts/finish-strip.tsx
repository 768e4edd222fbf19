import { useId } from "react";
import { formatDate, formatDateShort } from "@/lib/dates";
import { formatPercent } from "@/lib/format";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";
import { px } from "./geometry";

export type FinishWeek = { /** The Sunday. */ date: string /** To be done by then, 0 to 1. */; chance: number };

type FinishStripProps = FigureProps & {
  name: string;
  weeks: FinishWeek[];
  marks: { label: string; week: number }[];
  /** The week of the due date, counted from 1; 0 lies before the first. */
  due: { week: number; date: string } | null;
  today: string;
};

const sizes = { slim: 332, rest: 548 } as const;
const [LEFT, TOP, BASE] = [30, 34, 132];

/** The chance to be done, week by week: a staircase from now to certain, with the percentiles and the due date on it. */
export function FinishStrip({ name, weeks, marks, due, today, ...figure }: FinishStripProps) {
  const own = useId();
  const id = figure.id ?? own;
  const desc = weeks.map(({ date, chance }) => `${formatDate(date)}: ${formatPercent(chance)}`).join("; ");
  const table = {
    caption: name,
    heads: ["Week", "Ends on", "Chance to be done"],
    rows: weeks.map(({ date, chance }, index) => [index + 1, formatDate(date), formatPercent(chance)]),
  };
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size]} height={BASE + 34} id={id} title={name} desc={desc}>
          <Steps weeks={weeks} marks={marks} due={due} today={today} right={sizes[size] - 16} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type StepsProps = Pick<FinishStripProps, "weeks" | "marks" | "due" | "today"> & { right: number };

function Steps({ weeks, marks, due, today, right }: StepsProps) {
  const count = Math.max(weeks.length, due?.week ?? 0, 1);
  const pitch = (right - LEFT) / count;
  const x = (week: number) => px(LEFT + week * pitch);
  const y = (chance: number) => px(BASE - chance * (BASE - TOP));
  const steps = weeks.map(({ chance }, index) => `L${x(index)} ${y(chance)}L${x(index + 1)} ${y(chance)}`).join("");
  const every = Math.ceil(count / 4);
  return (
    <>
      {[0, 0.5, 0.85, 1].map((level) => (
        <g key={level}>
          <path className="gl" d={`M${LEFT} ${y(level)}H${right}`} />
          <text className="ax e sm" x={LEFT - 6} y={y(level) + 4}>
            {Math.round(level * 100)}
          </text>
        </g>
      ))}
      <path className="wedge" d={`M${LEFT} ${BASE}${steps}L${x(weeks.length)} ${BASE}Z`} />
      <path className="fc" d={`M${LEFT} ${BASE}${steps}`} />
      {due && (
        <>
          <path className="now" d={`M${x(due.week)} ${TOP - 10}V${BASE}`} />
          <text className="sm b m" x={Math.max(LEFT + 24, Math.min(right - 24, x(due.week)))} y={TOP - 16}>
            due {formatDateShort(due.date, today)}
          </text>
        </>
      )}
      {marks.map(({ label, week }) => {
        const chance = weeks[week - 1]?.chance ?? 1;
        return (
          <g key={label}>
            <circle className="dl" cx={x(week)} cy={y(chance)} r="4" />
            <text className="sm halo e" x={x(week) - 8} y={y(chance) - 6}>
              {label}
            </text>
          </g>
        );
      })}
      {weeks.map(
        ({ date }, index) =>
          index % every === every - 1 && (
            <text key={date} className="ax sm m" x={Math.min(x(index + 1), right - 20)} y={BASE + 18}>
              {formatDateShort(date, today)}
            </text>
          ),
      )}
    </>
  );
}
