import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { firstRows, MoreRows } from "../ui/more-rows";

export type ChartTable = { heads: string[]; rows: (string | number)[][]; caption: string; csv?: string };

/** How many points of a picture its table shows. */
const MOST_POINTS = 60;

export type FigureProps = {
  /** Names its parts, so that its title and its description can be pointed at. */
  id?: string;
  /** The finding: one sentence with a number or a comparison. */
  finding: ReactNode;
  /** Unit, period, direction, and what the marks mean. */
  unit: ReactNode;
  /** Limits of the method. */
  note?: ReactNode;
  /** Beside another figure: the finding is set smaller. */
  side?: boolean;
  level?: 2 | 3;
  className?: string;
  /** Limits that this figure compares with and that were changed within its time. */
  limits?: readonly { on: string; said: string }[];
};

/** Finding, picture, note, data: every chart is told in this order. */
export function ChartFigure({
  finding,
  unit,
  note,
  side = false,
  level = 2,
  className,
  limits = [],
  table,
  children,
}: FigureProps & { table: ChartTable; children: ReactNode }) {
  const Head = level === 2 ? "h2" : "h3";
  return (
    <figure className={cn("ch", side && "p-side", className)}>
      <figcaption>
        <Head className="p-find">{finding}</Head>
        <p className="unit">{unit}</p>
      </figcaption>
      {children}
      {note && <p className="p-note">{note}</p>}
      <LimitNotes limits={limits} />
      <ShowData table={table} />
    </figure>
  );
}

/** What was changed about the limits behind a figure: an audited act, said where the figure is read. */
export function LimitNotes({ limits }: { limits: readonly { on: string; said: string }[] }) {
  return limits.map(({ said }) => (
    <p key={said} className="p-note limit">
      {said}
    </p>
  ));
}

function ShowData({ table: { heads, rows, caption, csv } }: { table: ChartTable }) {
  return (
    <details className="p-data">
      <summary>Show data</summary>
      <div className="scroll">
        <table>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={index > 0 ? "r" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows(rows, MOST_POINTS).map(([first, ...cells]) => (
              <tr key={String(first)}>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  <td key={heads[index + 1]} className="r">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows of={rows.length} most={MOST_POINTS} />
      {csv && (
        <a href={csv} download>
          CSV
        </a>
      )}
    </details>
  );
}

/** `slim` below 520 px, `mid` below 720, `wide` above; `rest` is all but slim. The others leave the accessibility tree. */
export type DrawingSize = "slim" | "mid" | "wide" | "rest";

const shows: Record<DrawingSize, string> = { slim: "r0", mid: "r1", wide: "r2", rest: "r1 r2" };

type DrawingProps = {
  size: DrawingSize;
  width: number;
  height: number;
  id: string;
  title: string;
  desc: string;
  children: ReactNode;
};

/** One of the drawings of a figure. Text keeps its size: a phone gets its own drawing, not a shrunk one. */
export function Drawing({ size, width, height, id, title, desc, children }: DrawingProps) {
  const own = `${id}-${size}`;
  return (
    <svg className={shows[size]} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${own}-t ${own}-d`}>
      <title id={`${own}-t`}>{title}</title>
      <desc id={`${own}-d`}>{desc}</desc>
      {children}
    </svg>
  );
}
