import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { firstRows, MoreRows } from "@/components/ui/more-rows";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { agoWords, byNeed, levelWords } from "@/domain/dives/rules";
import { formatNumber } from "@/lib/format";
import { areaColumns } from "./area-columns";

const kinds = { fresh: "on_track", fading: "at_risk", ivory_tower_risk: "off_track" } as const satisfies Record<
  string,
  StatusKind
>;

/** How many teams stand on the page; the file has all. */
const MOST_TEAMS = 50;

type Props = { org: string; view: AwarenessView; today: string };

/** M22 team by team, those that need a visit most first; the follow-through below. */
export function AreaTable({ org, view, today }: Props) {
  const path = `/o/${org}/dives`;
  const { due, done } = view.followUps;
  return (
    <>
      <DataTable
        caption="When leaders were last at each team"
        columns={areaColumns}
        without={view.showsHours ? [] : ["hours"]}
        base={`/o/${org}`}
        today={today}
        rows={firstRows(byNeed(view.areas), MOST_TEAMS).map((area) => ({
          id: area.teamId,
          team: area.name,
          level: { kind: kinds[area.level], word: levelWords[area.level] },
          ago: agoWords(area.days),
          by: area.last?.leaderName ?? null,
          people: area.headcount,
          hours: area.hours,
        }))}
      />
      <MoreRows of={view.areas.length} most={MOST_TEAMS} csv={`${path}/csv?of=teams`} />
      <TableFoot at={{ path, params: {} }} csv={`${path}/csv?of=teams`}>
        {due === 0
          ? "No promise made on the spot has come due."
          : `${formatNumber(done)} of ${formatNumber(due)} promises that came due are kept.`}
      </TableFoot>
    </>
  );
}
