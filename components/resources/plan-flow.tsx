import { Sankey } from "@/components/charts/sankey";
import { flowFinding } from "@/domain/resources/finding-rules";
import type { Comparison } from "@/domain/resources/ledger-rules";
import { formatNumber, formatPercent, plural } from "@/lib/format";
import { largestPlans } from "./flow-model";

type Props = { days: Comparison; weeks: string; csv: string };

/** Planned days by objective at the left, spent days and what drained at the right. */
export function PlanFlow({ days, weeks, csv }: Props) {
  const rows = largestPlans(days.rows.filter((row) => row.planned > 0));
  const lost = rows.reduce((sum, row) => sum + Math.max(0, row.planned - row.actual), 0);
  const kept = lost > 0 ? Math.min(1, days.drained.actual / lost) : 0;
  const spent = rows.reduce((sum, row) => sum + row.actual, 0) + days.drained.actual;
  const more = rows.filter((row) => row.actual > row.planned);
  return (
    <Sankey
      name="Planned days by objective, and where they went"
      finding={flowFinding(days)}
      unit={`Person-days, ${weeks}. Left: as planned. Right: as spent. Hatched: drained.`}
      note={`The data know what each objective lost and what the drains took, not which day went where: lost days are spread over the drains in proportion.${more
        .map((row) => ` “${row.title}” got ${formatNumber(Math.round(row.actual - row.planned))} more than planned.`)
        .join("")} Objectives without a plan are not drawn.`}
      heads={[
        `planned, ${plural(Math.round(rows.reduce((sum, row) => sum + row.planned, 0)), "day")}`,
        `spent, ${plural(Math.round(spent), "day")}`,
      ]}
      desc={rows
        .map((row) => `${row.title}: ${Math.round(row.planned)} planned, ${Math.round(row.actual)} spent.`)
        .concat(`Drained: ${Math.round(days.drained.actual)}.`)
        .join(" ")}
      left={rows.map((row) => ({ id: row.id, label: row.title, value: row.planned }))}
      right={[
        ...rows.map((row) => ({
          id: row.id,
          label: `${formatPercent(row.actual / row.planned)} of plan`,
          value: row.actual,
        })),
        { id: "drained", label: "drained", value: days.drained.actual, isHatched: true },
      ]}
      links={rows.flatMap((row) => [
        { from: row.id, to: row.id, value: Math.min(row.planned, row.actual) },
        { from: row.id, to: "drained", value: Math.max(0, row.planned - row.actual) * kept },
      ])}
      table={{
        heads: ["Objective", "Planned", "Spent", "Burn", "Left it"],
        rows: rows.map((row) => [
          row.title,
          formatNumber(Math.round(row.planned)),
          formatNumber(Math.round(row.actual)),
          formatPercent(row.actual / row.planned),
          formatNumber(Math.round(Math.max(0, row.planned - row.actual))),
        ]),
      }}
      csv={csv}
    />
  );
}
