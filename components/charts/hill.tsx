import { useId } from "react";
import { cn } from "@/lib/cn";
import { ChartFigure, type ChartTable, Drawing, type FigureProps } from "./chart-figure";
import { polyline } from "./geometry";
import { climbed, hillModel } from "./hill-model";

type HillProps = FigureProps & {
  name: string;
  desc: string;
  /** 0 to 100; below 50 it is still found out how. */
  place: number;
  /** Where it stood a week ago, if that is known. */
  ghost: number | null;
  stale: boolean;
  table: ChartTable;
};

const sizes = { slim: 332, rest: 380 } as const;
const [TOP, BOTTOM] = [20, 128];

/** The hill: climbing is finding out how, descending is getting it done. The ring is where it stood a week before. */
export function Hill({ name, desc, place, ghost, stale, table, ...figure }: HillProps) {
  const own = useId();
  const id = figure.id ?? own;
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => (
        <Drawing key={size} size={size} width={sizes[size]} height={BOTTOM + 28} {...{ id, desc }} title={name}>
          <Slope {...{ place, ghost, stale }} right={sizes[size] - 6} />
        </Drawing>
      ))}
    </ChartFigure>
  );
}

function Slope({ place, ghost, stale, right }: Pick<HillProps, "place" | "ghost" | "stale"> & { right: number }) {
  const plot = { left: 6, right, top: TOP, bottom: BOTTOM };
  const { at, line } = hillModel(plot);
  const [x, y] = at(place);
  const was = ghost === null || ghost === place ? null : at(ghost);
  const toRight = place > 50;
  return (
    <g className={cn("hill", stale && "stale")}>
      <path className="hat" d={climbed(place, plot, 6)} />
      <path className="lead ln" d={polyline(line)} />
      <path className="ptk" d={`M6 ${BOTTOM}H${right}`} />
      <path className="gl2" d={`M${at(50)[0]} ${BOTTOM}V10`} />
      {was && <circle className="kg" cx={was[0]} cy={was[1]} r="6" />}
      <circle className="kf dot" cx={x} cy={y} r="7" />
      <text className={cn("lab b halo", !toRight && "e")} x={toRight ? x + 13 : x - 13} y={y - 4}>
        {stale ? "last seen" : "now"}
      </text>
      <text className="it" x="6" y={BOTTOM + 20}>
        finding out how
      </text>
      <text className="it e" x={right} y={BOTTOM + 20}>
        getting it done
      </text>
    </g>
  );
}
