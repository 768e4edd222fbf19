import { useId } from "react";
import { ChartFigure, type ChartTable, Drawing, type FigureProps } from "./chart-figure";
import { cycleModel, type Finished, type FlowShape } from "./cycle-model";
import { FlowMark, MarkKey } from "./flow-marks";
import { WeekRuler } from "./week-ruler";

type CycleScatterProps = FigureProps & {
  name: string;
  desc: string;
  items: Finished[];
  p50: number | null;
  p85: number | null;
  time: { from: string; to: string };
  table: ChartTable;
};

const sizes = { slim: { width: 332, right: 250 }, rest: { width: 548, right: 420 } } as const;
const [LEFT, TOP, BOTTOM] = [28, 16, 176];
const names: Record<FlowShape, string> = { usual: "first go", rework: "rework", blocked: "blocked" };

/** Days that each finished item took, along time; half and 85 in 100 lie below the two rules. */
export function CycleScatter({ name, desc, items, p50, p85, time, table, ...figure }: CycleScatterProps) {
  const own = useId();
  const id = figure.id ?? own;
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size].width} height={BOTTOM + 42} {...{ id, desc }} title={name}>
          <Points {...{ items, p50, p85, time }} right={sizes[size].right} slim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type PointsProps = Pick<CycleScatterProps, "items" | "p50" | "p85" | "time"> & { right: number; slim: boolean };

function Points({ items, p50, p85, time, right, slim }: PointsProps) {
  const { ticks, x, y, marks } = cycleModel(items, p85, time, { left: LEFT, right, top: TOP, bottom: BOTTOM });
  const present = (["usual", "rework", "blocked"] as const).filter((one) => items.some(({ shape }) => shape === one));
  const [low, high] = [p50 === null ? BOTTOM : y(p50), p85 === null ? BOTTOM : y(p85)];
  // What the shapes mean stands below the words of the rules; where these lie low, above them.
  const tall = 18 * (present.length - 1);
  const keyTop = low + 22 <= BOTTOM - tall - 4 ? BOTTOM - tall - 4 : Math.max(TOP + 4, high - 26 - tall);
  const apart = low - high < 16 ? (16 - (low - high)) / 2 : 0;
  return (
    <>
      {p50 !== null && <rect className="band" x={LEFT} y={low} width={right - LEFT} height={BOTTOM - low} />}
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text className="ax e" x={LEFT - 7} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {p50 !== null && p85 !== null && (
        <>
          <path className="fcd" d={`M${LEFT} ${low}H${right}`} />
          <path className="fc" d={`M${LEFT} ${high}H${right}`} />
          <text className="t-data" x={right + 8} y={low + 4 + apart}>
            {slim ? `50 % ≤ ${p50} d` : `50 % took ≤ ${p50} d`}
          </text>
          <text className="t-data b" x={right + 8} y={high + 4 - apart}>
            {slim ? `85 % ≤ ${p85} d` : `85 % took ≤ ${p85} d`}
          </text>
        </>
      )}
      {marks.map((mark) =>
        mark.beyond ? (
          <path key={mark.id} className="ol" fill="none" d={`M${mark.x - 5} ${TOP + 4}l5-8 5 8`} />
        ) : (
          <FlowMark key={mark.id} shape={mark.shape} x={mark.x} y={mark.y} />
        ),
      )}
      {present.length > 1 && <MarkKey x={right + 14} y={keyTop} marks={present.map((one) => [one, names[one]])} />}
      <WeekRuler from={time.from} to={time.to} today={time.to} x={x} y={BOTTOM + 10} slim={slim} />
    </>
  );
}
