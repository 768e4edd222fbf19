import { polyline, px } from "./geometry";

type SparklineProps = {
  values: (number | null)[];
  /** The scale is given, never taken from the values: a confidence of 6 stands at 6 of 10. */
  min: number;
  max: number;
  /** Where the target runs, dashed. */
  target?: [from: number, to: number];
  /** How much of its time has passed, 0 to 1: the values take that share, the target all of it. */
  passed?: number;
  width?: number;
  height?: number;
  /** Only where no words stand beside it. */
  label?: string;
};

const BOTTOM = 2;

/** A line as small as a word. It ends in a dot: the last value. */
export function Sparkline({ values, min, max, target, passed = 1, width = 64, height = 18, label }: SparklineProps) {
  const span = max - min || 1;
  const right = (width - 4) * Math.max(0.05, Math.min(1, passed));
  const x = (index: number) => (values.length < 2 ? right : (index / (values.length - 1)) * right);
  const y = (value: number) => px(height - BOTTOM - ((value - min) / span) * (height - 2 * BOTTOM));
  const points = values.flatMap((value, index): [number, number][] =>
    value === null ? [] : [[px(x(index)), y(value)]],
  );
  const last = points.at(-1);
  return (
    <svg
      className="sp"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {!target && <path className="g" d={`M0 ${height - BOTTOM}H${width}M0 ${BOTTOM}H${width}`} />}
      {target && <path className="t" d={`M0 ${y(target[0])}L${width} ${y(target[1])}`} />}
      {points.length > 1 && <path d={polyline(points)} />}
      {last && <circle cx={last[0]} cy={last[1]} r="2.2" />}
    </svg>
  );
}
