import { useId } from "react";
import { ChartFigure, Drawing } from "@/components/charts/chart-figure";
import { hachures, type Point, polyline, px } from "@/components/charts/geometry";
import { trendFinding } from "@/domain/diagnosis/gap-finding-rules";
import type { GapPoint } from "@/domain/diagnosis/size-rules";
import type { LimitNote } from "@/domain/signals/limit-changes";
import { formatWeek } from "@/lib/dates";

const sizes = { slim: { width: 332, height: 242, right: 250 }, rest: { width: 640, height: 286, right: 490 } } as const;
const [LEFT, TOP] = [26, 16];

type Props = { points: GapPoint[]; note: string; csv: string; limits: readonly LimitNote[] };

/** Plan and reality of all objectives, week by week: the hachures between them are the gap. */
export function GapTrend({ points, note, csv, limits }: Props) {
  const id = useId();
  const last = points.at(-1);
  const desc = `The mean shortfall behind plan: ${points.map((one) => Math.round(one.gap * 100)).join(", ")} points.`;
  return (
    <ChartFigure
      finding={trendFinding(points)}
      unit="Share of each plan, per cent, mean of the objectives of that week. What is ahead does not make up for what is behind, so the gap can be larger than the distance of the lines"
      note={note}
      limits={limits}
      table={{
        caption: "Execution gap by week",
        csv,
        heads: ["Week", "Gap", "Plan", "Reached"],
        rows: points.map((one) => [
          one === last ? "today" : formatWeek(one.on),
          ...[one.gap, one.expected, one.reached].map((share) => (share * 100).toFixed(1)),
        ]),
      }}
    >
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} {...sizes[size]} id={id} title="Execution gap by week" desc={desc}>
          <Lines points={points} limits={limits} {...sizes[size]} slim={size === "slim"} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type LinesProps = { points: GapPoint[]; limits: readonly LimitNote[]; height: number; right: number; slim: boolean };

function Lines({ points, limits, height, right, slim }: LinesProps) {
  const bottom = height - 36;
  const most = Math.max(0.5, ...points.map((one) => Math.max(one.expected, one.reached)));
  const top = Math.ceil(most * 4) / 4;
  const x = (index: number) => px(LEFT + ((right - LEFT) * index) / Math.max(1, points.length - 1));
  const y = (share: number) => px(bottom - ((bottom - TOP) * share) / top);
  const plan = points.map((one, index): Point => [x(index), y(one.expected)]);
  const actual = points.map((one, index): Point => [x(index), y(one.reached)]);
  const [end, first] = [points.at(-1), points[0]];
  if (!end || !first) return null;
  const [from, to] = [y(end.expected), y(end.reached)];
  const every = slim ? 4 : 3;
  return (
    <>
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <path className="gl" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text className="ax e" x={LEFT - 7} y={y(tick) + 4}>
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <path className="hat" d={hachures(actual, plan, slim ? 5 : 7, (is, should) => is > should)} />
      {limits.map(({ on }) => {
        const after = points.findIndex((one) => one.on >= on);
        return after < 0 ? null : <path key={on} className="limit" d={`M${x(after)} ${TOP}V${bottom + 8}m-4 0h8`} />;
      })}
      <path className="plan" d={polyline(plan)} />
      <path className="act" d={polyline(actual)} />
      <circle className="kf" cx={right} cy={to} r="4" />
      <path className="ptk" fill="none" d={`M${right + 6} ${from}h7V${to}h-7`} />
      <text className="big" x={right + 20} y={px((from + to) / 2 + 5)}>
        {Math.round(end.gap * 100)}
      </text>
      <text className="sm" x={right + 20} y={px((from + to) / 2 + 22)}>
        {slim ? "points" : "points behind"}
      </text>
      <text
        className="lab halo e"
        x={x(Math.floor(points.length * 0.55))}
        y={px(y(points[Math.floor(points.length * 0.55)]?.expected ?? 0) - 12)}
      >
        the plan
      </text>
      <text
        className="lab halo"
        x={px(x(Math.floor(points.length * 0.6)) + 6)}
        y={px(y(points[Math.floor(points.length * 0.6)]?.reached ?? 0) + 24)}
      >
        where we are
      </text>
      <path
        className="ptk"
        d={`M${LEFT} ${bottom + 8}H${right}${points.map((_, i) => `M${x(i)} ${bottom + 8}v5`).join("")}`}
      />
      {points.map(
        (one, index) =>
          (index % every === 0 || one === end) &&
          !(one !== end && points.length - 1 - index < 2) && (
            <text key={one.on} className="ax m" x={x(index)} y={bottom + 30}>
              {one === end ? "today" : formatWeek(one.on)}
            </text>
          ),
      )}
    </>
  );
}
