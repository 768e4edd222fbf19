import { useId } from "react";
import { ChartFigure, Drawing } from "@/components/charts/chart-figure";
import { px } from "@/components/charts/geometry";
import { shareFinding } from "@/domain/diagnosis/gap-finding-rules";
import type { GapPage } from "@/domain/diagnosis/gap-page-queries";

type Row = GapPage["objectives"][number];

const MOST = 12;
const MOST_ROWS = 40;
const ROW = 43;
const sizes = { slim: { width: 332, right: 278 }, rest: { width: 520, right: 460 } } as const;

/** Plan against reality per objective, the farthest behind first: a stroke for the plan, a mark for what was reached. */
export function GapObjectives({ rows, csv }: { rows: Row[]; csv: string }) {
  const id = useId();
  const judged = rows.filter((one) => one.gap !== null).sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const drawn = judged.slice(0, MOST);
  const percent = (share: number | null) => (share === null ? "–" : Math.round(share * 100));
  const desc = drawn.map((one) => `${one.title}: ${percent(one.gap)} points behind.`).join(" ");
  return (
    <ChartFigure
      side
      finding={shareFinding(judged.map((one) => one.gap ?? 0))}
      unit="Per cent of the plan. Stroke: where the plan says. Mark: where it is"
      note={
        judged.length > MOST
          ? `The ${MOST} farthest behind of ${judged.length}; ${judged.length > MOST_ROWS ? `the data show ${MOST_ROWS}, the CSV has all.` : "all are in the data."}`
          : "Counted measure by measure: what is ahead does not hide what is behind."
      }
      table={{
        caption: "Gap per objective",
        csv,
        heads: ["Objective", "Plan", "Now", "Gap"],
        rows: judged
          .slice(0, MOST_ROWS)
          .map((one) => [one.title, percent(one.expected), percent(one.reached), percent(one.gap)]),
      }}
    >
      {(["slim", "rest"] as const).map((size) => (
        <Drawing
          key={size}
          size={size}
          width={sizes[size].width}
          height={drawn.length * ROW + 6}
          id={id}
          title="Plan and progress per objective"
          desc={desc}
        >
          {drawn.map((one, index) => (
            <Bar key={one.id} row={one} y={index * ROW} right={sizes[size].right} />
          ))}
        </Drawing>
      ))}
    </ChartFigure>
  );
}

function Bar({ row, y, right }: { row: Row; y: number; right: number }) {
  const left = 4;
  const x = (share: number) => px(left + (right - left) * Math.min(1, Math.max(0, share)));
  const [plan, now, middle] = [x(row.expected ?? 0), x(row.reached ?? 0), y + 28];
  const gap = Math.round((row.gap ?? 0) * 100);
  const ticks = now < plan ? Array.from({ length: Math.floor((plan - now) / 5) }, (_, i) => px(now + 5 * (i + 1))) : [];
  return (
    <>
      <text className="lab" x={left} y={y + 14}>
        {row.title.length > 40 ? `${row.title.slice(0, 38).trimEnd()}…` : row.title}
      </text>
      <text className={gap > 0 ? "e mid" : "e lab"} x={right + 52} y={y + 32}>
        {gap > 0 ? gap : "–"}
      </text>
      <path className="gl" d={`M${left} ${middle}H${right}`} />
      <path className="hat" d={ticks.map((at) => `M${at} ${middle + 5}l4 -10`).join("")} />
      <path className="ptk" d={`M${plan} ${middle - 8}V${middle + 8}`} />
      {gap > 0 ? (
        <path className="of" d={`M${now} ${middle - 6}l6 6-6 6-6-6z`} />
      ) : (
        <circle className="kf" cx={now} cy={middle} r="5" />
      )}
    </>
  );
}
