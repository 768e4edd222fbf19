import { useId } from "react";
import { cn } from "@/lib/cn";
import { type Aged, ageingModel } from "./ageing-model";
import { ChartFigure, type ChartTable, Drawing, type FigureProps } from "./chart-figure";
import { FlowMark } from "./flow-marks";

type AgeingStripProps = FigureProps & {
  name: string;
  desc: string;
  items: Aged[];
  p50: number | null;
  p85: number | null;
  table: ChartTable;
};

const sizes = { slim: { width: 332, right: 316 }, rest: { width: 548, right: 530 } } as const;
const [LEFT, HEAD, PITCH] = [10, 44, 15];

/** Open items by their age; behind the solid rule lies what is older than 85 in 100 of what is finished. */
export function AgeingStrip({ name, desc, items, p50, p85, table, ...figure }: AgeingStripProps) {
  const own = useId();
  const id = figure.id ?? own;
  return (
    <ChartFigure {...figure} table={table}>
      {(["slim", "rest"] as const).map((size) => {
        const { width, right } = sizes[size];
        const model = ageingModel(items, p85, LEFT, right);
        const base = HEAD + 32 + (model.levels - 1) * PITCH;
        return (
          <Drawing key={size} size={size} width={width} height={base + 50} {...{ id, desc }} title={name}>
            <Ages {...{ model, p50, p85, right, base }} slim={size === "slim"} />
          </Drawing>
        );
      })}
    </ChartFigure>
  );
}

type AgesProps = {
  model: ReturnType<typeof ageingModel>;
  p50: number | null;
  p85: number | null;
  right: number;
  base: number;
  slim: boolean;
};

function Ages({ model: { ticks, x, marks, numbered }, p50, p85, right, base, slim }: AgesProps) {
  const limit = p85 === null ? right : x(p85);
  const usual = p50 === null ? LEFT : x(p50);
  return (
    <>
      {p50 !== null && <rect className="band" x={LEFT} y={HEAD} width={usual - LEFT} height={base - HEAD + 8} />}
      {p85 !== null && limit < right && <path className="hat" d={hatched(limit, right, HEAD, base + 8)} />}
      {p50 !== null && (
        <>
          <path className="fcd" d={`M${usual} ${HEAD - 8}V${base + 8}`} />
          <text className="t-data e" x={Math.max(usual + 2, 76)} y={HEAD - 26}>
            {slim ? `50 %: ${p50} d` : `50 %: ${p50} days`}
          </text>
        </>
      )}
      {p85 !== null && (
        <>
          <path className="fc" d={`M${limit} ${HEAD - 8}V${base + 8}`} />
          <text className="t-data b" x={Math.min(limit + 2, right - (slim ? 96 : 150))} y={HEAD - 12}>
            {slim ? `85 % took ≤ ${p85} d` : `85 % took ${p85} days or less`}
          </text>
        </>
      )}
      {marks.map((mark) => (
        <g key={mark.id}>
          <FlowMark shape={mark.shape} x={mark.x} y={base - 12 - mark.level * PITCH} mine={mark.mine ?? false} />
          {numbered.has(mark.id) && (
            <text
              className={cn("sm halo", mark.shape === "past" && "b", mark.beyond ? "e" : "m")}
              x={mark.beyond ? mark.x + 10 : mark.x}
              y={base + 6}
            >
              {mark.beyond ? `${mark.days}→` : mark.days}
            </text>
          )}
        </g>
      ))}
      <path
        className="ptk"
        d={`M${LEFT} ${base + 12}H${right}${ticks.map((tick) => `M${x(tick)} ${base + 12}v7`).join("")}`}
      />
      {ticks.map((tick) => (
        <text key={tick} className="ax m" x={Math.min(x(tick), right - 8)} y={base + 34}>
          {tick === 0 ? "0" : `${tick} d`}
        </text>
      ))}
    </>
  );
}

/** 45° hatch of a box, 6 px apart: what is late. */
function hatched(left: number, right: number, top: number, bottom: number): string {
  const tall = bottom - top;
  let path = "";
  for (let at = left - tall; at < right; at += 6) {
    const [from, to] = [Math.max(at, left), Math.min(at + tall, right)];
    path += `M${from} ${bottom - (from - at)}L${to} ${bottom - (to - at)}`;
  }
  return path;
}
