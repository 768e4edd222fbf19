import type { FlowShape } from "./cycle-model";

type MarkProps = { shape: FlowShape | "past"; x: number; y: number; mine?: boolean };

/** Ring: ordinary. Dot: mine. Diamond: past a limit. Triangle: rework. Square: something held it up. */
export function FlowMark({ shape, x, y, mine = false }: MarkProps) {
  if (shape === "blocked")
    return <path className={mine ? "kf" : "kl"} d={`M${x - 4} ${y - 4}h8v8h-8zM${x - 4} ${y}h8`} />;
  if (shape === "rework") return <path className="of" d={`M${x} ${y - 5}l5 9h-10z`} />;
  if (shape === "past") return <path className="of" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
  return <circle className={mine ? "kf" : "kl"} cx={x} cy={y} r="4" />;
}

type KeyProps = { x: number; y: number; marks: readonly (readonly [shape: FlowShape | "past", word: string])[] };

/** What the shapes mean, said once beside the drawing. */
export function MarkKey({ x, y, marks }: KeyProps) {
  return marks.map(([shape, word], index) => (
    <g key={shape}>
      <FlowMark shape={shape} x={x} y={y + index * 18} />
      <text className="sm" x={x + 11} y={y + index * 18 + 4}>
        {word}
      </text>
    </g>
  ));
}
