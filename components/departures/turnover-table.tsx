import type { StatusValue } from "@/components/data-table/cells";
import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { Why } from "@/components/signals/why";
import { firstRows, MoreRows } from "@/components/ui/more-rows";
import { leaversWords, rateWords, reasonWords } from "@/domain/departures/finding-rules";
import type { TurnoverLine, TurnoverView } from "@/domain/departures/turnover-queries";
import { spanWords } from "@/domain/signals/wording";
import { formatPercent, pluralWord } from "@/lib/format";
import { turnoverColumns } from "./turnover-columns";

/** How many teams stand on the page; the file has all. */
const MOST_TEAMS = 50;

function signOf({ isLit, headcount }: TurnoverLine): StatusValue {
  if (headcount === null) return { kind: "no_data", word: "not enough data" };
  return isLit ? { kind: "off_track", word: "lit" } : { kind: "not_started", word: "not lit" };
}

/** M25 team by team: who chose to leave, against who was there. */
export function TurnoverTable({ org, today, view }: { org: string; today: string; view: TurnoverView }) {
  const path = `/o/${org}/people`;
  const row = (line: TurnoverLine, name: string) => ({
    id: line.id ?? "all",
    needs: line.isLit,
    team: name,
    people: line.people,
    left: leaversWords(line),
    rate: rateWords(line),
    sign: signOf(line),
    why: line.reasons.map(({ reason, n }) => `${reasonWords[reason] ?? reason} ${n}`).join(", ") || null,
  });
  // Where more than a page of teams stands, those that need a look come first.
  const lit =
    view.teams.length > MOST_TEAMS ? view.teams.toSorted((a, b) => Number(b.isLit) - Number(a.isLit)) : view.teams;
  return (
    <>
      <DataTable
        today={today}
        caption="Who chose to leave, team by team"
        columns={turnoverColumns}
        without={view.showsReasons ? [] : ["why"]}
        heads={{ left: `Left in ${spanWords(view.limits.windowDays)}` }}
        base={`/o/${org}`}
        rows={[
          row(view.organization, "The whole organization"),
          ...firstRows(lit, MOST_TEAMS).map((line) => row(line, line.name)),
        ]}
      />
      <MoreRows of={view.teams.length} most={MOST_TEAMS} csv={`${path}/csv`} />
      <TableFoot at={{ path, params: {} }} csv={`${path}/csv`}>
        Lit from {pluralWord(view.limits.minLeavers, "leaver")} on, and above {formatPercent(view.limits.high)} a year:
        one leaver in a team of six is noise.
      </TableFoot>
      <Why org={org} of={["M25"]} />
    </>
  );
}
