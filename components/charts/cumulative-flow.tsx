import { useId } from "react";
import { ChartFigure, type ChartTable, Drawing, type FigureProps } from "./chart-figure";
import { cumulativeModel, type FlowPoint } from "./cumulative-model";
import { hachures, polyline, px, spread } from "./geometry";
import { WeekRuler } from "./week-ruler";

type CumulativeFlowProps = FigureProps & {
  name: string;
  desc: string;
  days: FlowPoint[];
  table: ChartTable;
};

const sizes = { slim: { width: 332, right: 236 }, rest: { width: 548, right: 410 } } as const;
const [LEFT, TOP, BOTTOM] = [30, 16, 186];

/** What was finished and what was started, one upon the other: the hachures between the two lines are the open work. */
export function CumulativeFlow({ name, desc, days, table, ...figure }: CumulativeFlowProps) {
  const own = useId();
  const id = figure.id ?? own;
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size].width} height={BOTTOM + 42} {...{ id, desc }} title={name}>
          <Lines days={days} right={sizes[size].right} slim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

function Lines({ days, right, slim }: { days: FlowPoint[]; right: number; slim: boolean }) {
  const { ticks, x, y, showsWaiting, done, started, waiting } = cumulativeModel(days, {
    left: LEFT,
    right,
    top: TOP,
    bottom: BOTTOM,
  });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const at = (on: string) =>
    x(
      Math.max(
        0,
        days.findIndex((day) => day.on === on),
      ),
    );
  const labels = spread(
    [
      ...(showsWaiting
        ? [{ y: y(last.done + last.open + last.waiting / 2), word: `${last.waiting} waiting`, tone: "sm t3" }]
        : []),
      { y: y(last.done + last.open / 2), word: `${last.open} open`, tone: "lab b" },
      { y: y(last.done / 2), word: `${last.done} finished`, tone: "lab" },
    ],
    17,
  );
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text className="ax e" x={LEFT - 7} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {showsWaiting && <path className="band" d={`${polyline(waiting)}L${right} ${BOTTOM}L${LEFT} ${BOTTOM}z`} />}
      {showsWaiting && <path className="was" d={polyline(waiting)} />}
      <path className="rib" d={`${polyline(done)}L${right} ${BOTTOM}L${LEFT} ${BOTTOM}z`} />
      <path className="hat" d={hachures(done, started, slim ? 5 : 7, (below, above) => below > above)} />
      <path className="plan solid" d={polyline(started)} />
      <path className="act" d={polyline(done)} />
      {last.open > 0 && <path className="ptk" d={`M${right + 5} ${y(last.done + last.open)}h5V${y(last.done)}h-5`} />}
      {labels.map(({ y: height, word, tone }) => (
        <text key={word} className={tone} x={right + 16} y={px(height + 4)}>
          {word}
        </text>
      ))}
      <WeekRuler from={first.on} to={last.on} today={last.on} x={at} y={BOTTOM + 10} slim={slim} />
    </>
  );
}
