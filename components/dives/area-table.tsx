import { DataTable } from "@/components/data-table/data-table";
import type { Column } from "@/components/data-table/spec";
import { TableFoot } from "@/components/data-table/table-foot";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { agoWords, byNeed, levelWords } from "@/domain/dives/rules";
import { formatNumber } from "@/lib/format";

const kinds = { fresh: "on_track", fading: "at_risk", ivory_tower_risk: "off_track" } as const satisfies Record<
  string,
  StatusKind
>;

const columns = (showsHours: boolean): Column[] => [
  { key: "team", head: "Team", kind: "link" },
  { key: "level", head: "Seen", kind: "status" },
  { key: "ago", head: "Last visit", kind: "text", end: true },
  { key: "by", head: "By", kind: "person", from: "tablet", none: "nobody" },
  { key: "people", head: "People", kind: "number", from: "phone" },
  ...(showsHours ? [{ key: "hours", head: "Hours lost a week", kind: "number", from: "phone" } as const] : []),
];

type Props = { org: string; view: AwarenessView; today: string };

/** M22 team by team, those that need a visit most first; the follow-through below. */
export function AreaTable({ org, view, today }: Props) {
  const path = `/o/${org}/dives`;
  const { due, done } = view.followUps;
  return (
    <>
      <DataTable
        caption="When leaders were last at each team"
        columns={columns(view.showsHours)}
        at={{ path, params: {} }}
        today={today}
        rows={byNeed(view.areas).map((area) => ({
          id: area.teamId,
          name: area.name,
          cells: {
            team: { text: area.name, href: `${path}?team=${area.teamId}#dives` },
            level: { kind: kinds[area.level], word: levelWords[area.level] },
            ago: agoWords(area.days),
            by: area.last?.leaderName ?? null,
            people: area.headcount,
            hours: area.hours,
          },
        }))}
      />
      <TableFoot at={{ path, params: {} }} csv={`${path}/csv?of=teams`}>
        {due === 0
          ? "No promise made on the spot has come due."
          : `${formatNumber(done)} of ${formatNumber(due)} promises that came due are kept.`}
      </TableFoot>
    </>
  );
}
