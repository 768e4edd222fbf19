import { useId } from "react";
import { formatNumber } from "@/lib/format";
import { ChartFigure, Drawing, type FigureProps } from "./chart-figure";
import { fitted, type PlacedNode, placeSankey, type SankeyLink, type SankeyNode, sankeyHeight } from "./sankey-model";

type SankeyProps = FigureProps & {
  name: string;
  left: SankeyNode[];
  right: SankeyNode[];
  links: SankeyLink[];
  /** What the columns are: "planned", "spent". */
  heads: [left: string, right: string];
  desc: string;
  table: { heads: string[]; rows: (string | number)[][] };
  csv?: string;
};

const sizes = {
  slim: { width: 332, left: 104, right: 222, bar: 7 },
  mid: { width: 640, left: 186, right: 452, bar: 10 },
  wide: { width: 820, left: 236, right: 584, bar: 10 },
} as const;
const TOP = 26;

/** Where something was and where it went, at one scale. Hatched is what was lost on the way. */
export function Sankey({ name, left, right, links, heads, desc, table, csv, ...figure }: SankeyProps) {
  const id = useId();
  const height = sankeyHeight(left.length, right.length);
  return (
    <ChartFigure {...figure} table={{ caption: name, csv, ...table }}>
      {(["slim", "mid", "wide"] as const).map((size) => (
        <Drawing
          key={size}
          size={size}
          width={sizes[size].width}
          height={height + TOP + 8}
          id={id}
          title={name}
          desc={desc}
        >
          <Flow {...{ left, right, links, heads, height, size }} pattern={`${id}-${size}-h`} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

type FlowProps = Pick<SankeyProps, "left" | "right" | "links" | "heads"> & {
  height: number;
  size: keyof typeof sizes;
  pattern: string;
};

function Flow({ left, right, links, heads, height, size, pattern }: FlowProps) {
  const { width, left: x0, right: x1, bar } = sizes[size];
  const placed = placeSankey(left, right, links, { width, left: x0, right: x1, height });
  return (
    <>
      <defs>
        <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hat" d="M0 0V5" />
        </pattern>
      </defs>
      <text className="sm e" x={x0} y="14">
        {heads[0]}
      </text>
      <text className="sm" x={x1} y="14">
        {heads[1]}
      </text>
      <g transform={`translate(0 ${TOP})`}>
        {placed.links.map((link) =>
          link.isHatched ? (
            <path key={`${link.from} ${link.to}`} className="ribo" d={link.path} fill={`url(#${pattern})`} />
          ) : (
            <path key={`${link.from} ${link.to}`} className="rib" d={link.path} />
          ),
        )}
        {placed.left.map((node) => (
          <g key={node.id}>
            <rect className="kf" x={x0 - bar} y={node.y} width={bar} height={node.height} />
            <Label node={node} x={x0 - bar - 7} room={x0 - bar - 7} isLeft />
          </g>
        ))}
        {placed.right.map((node) => (
          <g key={node.id}>
            {node.isHatched ? (
              <rect className="bx" x={x1} y={node.y} width={bar} height={node.height} />
            ) : (
              <rect className="kf" x={x1} y={node.y} width={bar} height={node.height} />
            )}
            <Label node={node} x={x1 + bar + 7} room={width - x1 - bar - 7} />
          </g>
        ))}
      </g>
    </>
  );
}

function Label({ node, x, room, isLeft = false }: { node: PlacedNode; x: number; room: number; isLeft?: boolean }) {
  const value = formatNumber(Math.round(node.value));
  const label = fitted(node.label, room - value.length * 8 - 8);
  return (
    <text className={isLeft ? "sm e" : "sm"} x={x} y={node.labelY + 4}>
      {isLeft && `${label} `}
      <tspan className="b">{value}</tspan>
      {!isLeft && ` ${label}`}
    </text>
  );
}
