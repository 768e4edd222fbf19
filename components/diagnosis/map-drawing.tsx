import type { ReactNode } from "react";
import { px } from "@/components/charts/geometry";
import { fitted } from "@/components/charts/sankey-model";
import { ShapeMark } from "@/components/ui/shape";
import { type StatusKind, statusLook } from "@/components/ui/status-kinds";
import type { MapLeaf, StrategyMap } from "@/domain/diagnosis/map-rules";
import { formatNumber } from "@/lib/format";
import { layoutMap, mapSizes, type PlacedLeaf } from "./map-layout";

type Props = { org: string; map: StrategyMap; size: keyof typeof mapSizes; id: string; desc: string };

const LANE = 22;

/** The map at one width. Its marks are links; lines and lengths need no colour to be read. */
export function MapDrawing({ org, map, size, id, desc }: Props) {
  const box = mapSizes[size];
  const placed = layoutMap(map, box);
  const { lane } = map;
  const laneRows = Math.max(lane.busy.length, lane.run.length, lane.duty.length);
  const hasLane = laneRows > 0;
  const laneTop = placed.height + 6;
  const height = Math.round(hasLane ? laneTop + Math.max(48, 36 + laneRows * LANE) : placed.height);
  const at = (path: string) => `/o/${org}/${path}`;
  const own = `${id}-${size}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; no element but this one is one
    <svg
      className={size === "mid" ? "r1" : "r2"}
      viewBox={`0 0 ${box.width} ${height}`}
      role="group"
      aria-labelledby={`${own}-t ${own}-d`}
    >
      <title id={`${own}-t`}>Strategy map</title>
      <desc id={`${own}-d`}>{desc}</desc>
      {placed.wires.map(({ key, path, width, look }) => (
        <path key={key} className={`wire w-${look}`} d={path} strokeWidth={width} />
      ))}
      {(["brief", "goal", "measure", "project"] as const).map((column) => (
        <text key={column} className="b sm" x={box[column].from} y="12">
          {heads[column]}
        </text>
      ))}
      <path className="ptk" d={`M0 22H${box.width}`} />
      {placed.briefs.map((brief) => (
        <g key={brief.id ?? brief.lines.join(" ")}>
          <To href={brief.id ? at(`briefs/${brief.id}`) : at("briefs/new")} name={brief.id ? "Brief" : "Theme"}>
            <Lines
              className={brief.id ? "mid halo" : "lab b halo"}
              lines={brief.lines}
              x={brief.x}
              y={brief.y}
              step={brief.id ? 20 : 15}
            />
          </To>
          {brief.id && (
            <text className="sm t3 halo" x={brief.x} y={brief.y - 20}>
              {fitted(brief.theme, box.brief.to)}
            </text>
          )}
          {!brief.id && (
            <text className="it" x={brief.x} y={brief.y + brief.lines.length * 15 + 4}>
              no brief
            </text>
          )}
          {brief.more > 0 && (
            <To href={at(`strategy?view=map&brief=${brief.id ?? ""}`)} name="Folded">
              <text className="sm" x={box.goal.from} y={brief.moreY}>{`and ${brief.more} more objectives`}</text>
            </To>
          )}
        </g>
      ))}
      {placed.tasks.map((task) => (
        <g key={task.key}>
          <Lines
            className={task.isMain ? "lab b halo" : "lab halo"}
            lines={task.lines}
            x={task.x}
            y={task.y}
            step={15}
          />
          {task.isMain && (
            <text className="sm halo" x={task.x} y={task.y + task.lines.length * 15}>
              main effort
            </text>
          )}
        </g>
      ))}
      {placed.goals.map(({ goal, x, y, lines, note }) => (
        <To key={goal.id} href={at(`objectives/${goal.id}`)} name={`${goal.label}, ${lookOf(goal.status).word}`}>
          <Mark status={goal.status} x={x} y={y - 6 - ((lines.length - 1) * 15) / 2 - 5} />
          <Lines className="lab b halo" lines={lines} x={x + 17} y={y - ((lines.length - 1) * 15) / 2} step={15} />
          <text className="sm halo" x={x + 17} y={px(y + ((lines.length + 1) * 15) / 2)}>
            {note}
          </text>
        </To>
      ))}
      {placed.measures.map((one) => (
        <Leaf key={one.leaf.id} one={one} href={at(`measures/${one.leaf.id}`)} end={box.measure.to} />
      ))}
      {placed.projects.map((one) => (
        <Leaf key={one.leaf.id} one={one} href={at(`projects/${one.leaf.id}`)} end={box.project.to} />
      ))}
      {placed.notes.map(({ key, x, y, text }) => (
        <text key={key} className="it halo" x={x} y={px(y)}>
          {text}
        </text>
      ))}
      {hasLane && (
        <g transform={`translate(0 ${px(laneTop)})`}>
          <rect className="band" x="0" y="0" width={box.width} height={height - laneTop} />
          <text className="lab b" x="10" y="20">
            No line to a purpose
          </text>
          <text className="sm" x="10" y="37">
            {laneWords(map)}
          </text>
          <LaneColumn at={at} x={box.goal.from} end={box.goal.to} head="Busy" leaves={lane.busy} />
          <LaneColumn
            at={at}
            x={box.measure.from}
            end={box.measure.to}
            head="Run, with an indicator"
            leaves={lane.run}
          />
          <LaneColumn at={at} x={box.project.from} end={box.project.to} head="Obligation" leaves={lane.duty} />
        </g>
      )}
    </svg>
  );
}

const heads = { brief: "Brief and key task", goal: "Objective", measure: "Measure", project: "Project" } as const;

export const laneWords = ({ laneDays, allDays, lane }: StrategyMap): string =>
  lane.busy.length === 0
    ? "nothing is busy without one"
    : allDays === null
      ? "change work for no objective"
      : `${Math.round(laneDays)} of ${formatNumber(Math.round(allDays))} days`;

/** A project that runs is in ink: its green would say that it is in time, which only a forecast can. */
export const lookOf = (status: string) =>
  status === "active" ? { ...statusLook("active"), tone: "open" as const } : statusLook(status as StatusKind);

const Mark = ({ status, x, y }: { status: string; x: number; y: number }) => {
  const { shape, tone } = lookOf(status);
  return <ShapeMark name={shape} className={tone} x={x} y={px(y)} />;
};

/** A link inside the drawing; what it leads to is its text, what it is stands before. */
const To = ({ href, name, children }: { href: string; name: string; children: ReactNode }) => (
  <a href={href}>
    <title>{name}</title>
    {children}
  </a>
);

type LinesProps = { lines: string[]; x: number; y: number; step: number; className: string };

const Lines = ({ lines, x, y, step, className }: LinesProps) => (
  <text className={className} x={x} y={px(y)}>
    {lines.map((line, index) => (
      <tspan key={line} x={x} dy={index === 0 ? 0 : step}>
        {line}
      </tspan>
    ))}
  </text>
);

function Leaf({ one, href, end }: { one: PlacedLeaf; href: string; end: number }) {
  return (
    <To href={href} name={`${one.leaf.label}, ${lookOf(one.leaf.status).word}: ${one.leaf.title}`}>
      <Mark status={one.leaf.status} x={one.x} y={one.y - 6} />
      <text className="halo" x={one.x + 16} y={px(one.y + 4)}>
        {one.title}
      </text>
      {one.value && (
        <text className="e b halo" x={end} y={px(one.y + 4)}>
          {one.value}
        </text>
      )}
    </To>
  );
}

type LaneProps = { at: (path: string) => string; x: number; end: number; head: string; leaves: MapLeaf[] };

function LaneColumn({ at, x, end, head, leaves }: LaneProps) {
  if (leaves.length === 0) return null;
  return (
    <>
      <text className="sm t3" x={x} y="20">
        {head}
      </text>
      {leaves.map((leaf, index) => (
        <To key={leaf.id} href={at(`projects/${leaf.id}`)} name={`${leaf.label}, ${head}`}>
          <Mark status={head === "Busy" ? "open" : leaf.status} x={x} y={32 + index * LANE} />
          <text x={x + 16} y={42 + index * LANE}>
            {fitted(leaf.title, end - x - 16)}
          </text>
        </To>
      ))}
    </>
  );
}
