import { useId } from "react";
import { formatPercent } from "@/lib/format";
import { type CalibrationPoint, calibrationModel } from "./calibration-model";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";

type Props = FigureProps & {
  name: string;
  points: CalibrationPoint[];
  /** What is counted: "dates", "statements". */
  noun: string;
  csv?: string;
};

const sizes = { slim: { width: 332, height: 300 }, rest: { width: 548, height: 340 } } as const;
const [LEFT, TOP, FOOT] = [34, 14, 46];
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** What was said against what came true: on the diagonal they agree, below it people and forecasts were too sure. */
export function Calibration({ name, points, noun, csv, ...figure }: Props) {
  const id = useId();
  const words = points.map(
    ({ label, came, n, series }) =>
      `${label}${series === "plain" ? ", plain" : ""}: ${formatPercent(came)} of ${n} ${noun} came true`,
  );
  const table = {
    caption: name,
    csv,
    heads: ["Said", "Said, mean", "Came true", `Number of ${noun}`],
    rows: points.map(({ label, said, came, n, series }) => [
      series === "plain" ? `${label}, plain` : label,
      formatPercent(said),
      formatPercent(came),
      n,
    ]),
  };
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} {...sizes[size]} id={id} title={name} desc={`${words.join("; ")}.`}>
          <Plot points={points} {...sizes[size]} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

function Plot({ points, width, height }: { points: CalibrationPoint[]; width: number; height: number }) {
  const plot = { left: LEFT, right: width - 62, top: TOP, bottom: height - FOOT };
  const { x, y, placed } = calibrationModel(points, plot);
  const ours = placed.filter(({ series }) => series === "ours");
  const plain = placed.filter(({ series }) => series === "plain");
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text className="ax e sm" x={plot.left - 7} y={y(tick) + 4}>
            {tick * 100}
          </text>
          <path className="ptk" d={`M${x(tick)} ${plot.bottom + 6}v5`} />
          <text className={tick === 1 ? "ax e sm" : "ax m sm"} x={x(tick) + (tick === 1 ? 6 : 0)} y={plot.bottom + 25}>
            {tick * 100}
          </text>
        </g>
      ))}
      <path className="ptk" d={`M${plot.left} ${plot.bottom + 6}H${plot.right}`} />
      <text className="ax sm" x={plot.left} y={plot.bottom + 41}>
        said, in 100
      </text>
      <path className="plan" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <text className="it halo" x={x(0.06)} y={y(0.16)}>
        as said
      </text>
      <path className="hat" d={ours.map((one) => `M${one.x} ${one.onLine}V${one.y}`).join("")} />
      {plain.map((one) => (
        <circle key={one.label} className="kl" cx={one.x} cy={one.y} r="7" />
      ))}
      {ours.map((one) => (
        <g key={one.label}>
          <circle className="df" cx={one.x} cy={one.y} r="4.5" />
          <text
            className={one.isLeft ? "sm b e halo" : "sm b halo"}
            x={one.x + (one.isLeft ? -12 : 12)}
            y={one.labelY + 4}
          >
            {Math.round(one.came * one.n)} of {one.n}
          </text>
        </g>
      ))}
    </>
  );
}
