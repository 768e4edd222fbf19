import { TickGauge } from "@/components/ui/tick-gauge";
import type { ParetoRow } from "@/domain/friction/pattern-rules";
import { formatNumber } from "@/lib/format";

type Props = {
  rows: ParetoRow[] /** The last column: what adds up, or the row's own share. */;
  by?: "cumulated" | "share";
};

/** A Pareto without bars: ticks for hours, the share in figures, the costliest in its own words. */
export function Pareto({ rows, by = "cumulated" }: Props) {
  const most = Math.max(1, ...rows.map((row) => row.hours));
  return (
    <ol className="par">
      {rows.map((row) => (
        <li key={row.key}>
          <b>{row.name}</b>
          <span className="num">{formatNumber(row.hours)} h</span>
          <span className="cum num">{Math.round(row[by] * 100)} %</span>
          <span className="row2">
            <TickGauge value={row.hours} of={most} />
            <span className="clip">{by === "cumulated" ? row.example : `${row.count} open`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
