import { useId } from "react";
import { ChartFigure, Drawing } from "@/components/charts/chart-figure";
import { px } from "@/components/charts/geometry";
import { drainsFinding } from "@/domain/resources/finding-rules";
import type { Reality } from "@/domain/resources/queries";
import { asPeople, drainWords, workdaysIn } from "@/domain/resources/rules";
import type { DrainKind } from "@/domain/vocabulary";
import { formatNumber, formatPercent, plural, sentence } from "@/lib/format";

type Props = {
  drains: Reality["drains"];
  limits: Reality["limits"]["drain"];
  recent: Reality["recent"];
  weeks: string;
  csv: string;
};

/** How many teams a drain names; the file has all. */
const mostTeams = 6;

const word = (kind: string) => drainWords[kind as DrainKind];
const sizes = { slim: { width: 332, x: 0, end: 244 }, rest: { width: 640, x: 104, end: 500 } } as const;

/** Drains from the largest on, with the teams they take days from and the running share of all days. */
export function DrainBars({ drains, limits, recent, weeks, csv }: Props) {
  const id = useId();
  const { rows, days, all } = drains;
  const most = Math.max(1, ...rows.map((row) => row.days));
  const teamsIn = ({ teams }: (typeof rows)[number]) => {
    const named = teams.slice(0, mostTeams).map((team) => `${team.name} ${formatNumber(team.days)}`);
    return [...named, ...(teams.length > mostTeams ? [`${teams.length - mostTeams} more`] : [])].join(", ");
  };
  const name = "What drained the last four weeks";
  return (
    <ChartFigure
      limits={limits}
      finding={drainsFinding(rows, word)}
      unit={`Person-days, ${weeks}: ${formatNumber(Math.round(days))} of ${plural(Math.round(all), "day")}, ${formatPercent(all > 0 ? days / all : 0)}, as much as ${formatNumber(asPeople(days, recent) ?? 0, 1)} people who did nothing else in ${workdaysIn(recent)} working days. At right: running share of all days.`}
      table={{
        caption: name,
        csv,
        heads: ["Drain", "Days", "People", "Running share", "Teams"],
        rows: rows.map((row) => [
          sentence(word(row.kind)),
          formatNumber(row.days),
          formatNumber(asPeople(row.days, recent) ?? 0, 1),
          formatPercent(row.runningShare ?? 0, 1),
          teamsIn(row),
        ]),
      }}
    >
      {(["slim", "rest"] as const).map((size) => {
        const { width, x, end } = sizes[size];
        const isSlim = size === "slim";
        const pattern = `${id}-${size}-h`;
        return (
          <Drawing
            key={size}
            size={size}
            width={width}
            height={rows.length * 50 + 4}
            id={id}
            title={name}
            desc={rows.map((row) => `${sentence(word(row.kind))} ${formatNumber(row.days)} days.`).join(" ")}
          >
            <defs>
              <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path className="hat" d="M0 0V5" />
              </pattern>
            </defs>
            {rows.map((row, index) => {
              const y = index * 50 + (isSlim ? 20 : 4);
              const wide = px(((end - x) * row.days) / most);
              return (
                <g key={row.kind}>
                  <text className="lab b" x="0" y={isSlim ? y - 6 : y + 14}>
                    {sentence(word(row.kind))}
                  </text>
                  <rect x={x} y={y} width={wide} height="18" fill={`url(#${pattern})`} />
                  <rect className="bx" x={x + 0.5} y={y + 0.5} width={Math.max(1, wide - 1)} height="17" />
                  <text className="lab b" x={x + wide + 7} y={y + 14}>
                    {formatNumber(row.days)}
                  </text>
                  <text className="lab e" x={width} y={y + 14}>
                    {formatPercent(row.runningShare ?? 0)}
                  </text>
                  {!isSlim && (
                    <text className="sm t3" x={x} y={y + 34}>
                      {teamsIn(row)}
                    </text>
                  )}
                </g>
              );
            })}
          </Drawing>
        );
      })}
    </ChartFigure>
  );
}
