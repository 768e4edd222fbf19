import { Sankey } from "@/components/charts/sankey";
import type { FlowLink } from "@/domain/resources/ledger-rules";
import { formatNumber, formatPercent, sentence } from "@/lib/format";
import { gathered } from "./flow-model";

type Props = { links: FlowLink[]; weeks: string; csv: string };

/** From teams to the objectives and drains that took their days. */
export function TeamFlow({ links: all, weeks, csv }: Props) {
  const links = gathered(all);
  const total = (rows: FlowLink[]) => rows.reduce((sum, { days }) => sum + days, 0);
  const teams = [...Map.groupBy(links, (link) => link.teamId)]
    .map(([id, rows]) => ({ id, label: rows[0]?.team ?? "", value: total(rows), rows }))
    .sort((a, b) => b.value - a.value);
  const aims = [...Map.groupBy(links, (link) => link.to)]
    .map(([id, rows]) => ({
      id,
      label: sentence(rows[0]?.name ?? ""),
      value: total(rows),
      isHatched: rows[0]?.isDrain ?? false,
    }))
    .sort((a, b) => Number(a.isHatched) - Number(b.isHatched) || b.value - a.value);
  const share = (team: (typeof teams)[number]) => total(team.rows.filter(({ isDrain }) => isDrain)) / team.value;
  const worst = [...teams].sort((a, b) => share(b) - share(a))[0];
  const said = worst && share(worst) > 0;
  return (
    <Sankey
      name="Days of each team, and what took them"
      finding={
        said
          ? `${worst.label} loses ${formatPercent(share(worst))} of its days to drains${teams.length > 1 ? ", more than any other team" : ""}.`
          : "No team told of a drain."
      }
      unit={`Person-days, ${weeks}. Left: teams. Right: objectives, then drains, hatched.`}
      heads={["teams", "objectives and drains"]}
      desc={teams.map((team) => `${team.label} ${Math.round(team.value)} days.`).join(" ")}
      left={teams}
      right={aims}
      links={links.map(({ teamId, to, days }) => ({ from: teamId, to, value: days }))}
      table={{
        heads: ["Team and where", "Days"],
        rows: links.map((link) => [`${link.team}: ${link.name}`, formatNumber(link.days, 1)]),
      }}
      csv={csv}
    />
  );
}
