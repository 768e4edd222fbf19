import { DataTable } from "@/components/data-table/data-table";
import type { CellValues, Column } from "@/components/data-table/spec";
import { TableFoot } from "@/components/data-table/table-foot";
import { Why } from "@/components/signals/why";
import { leaversWords, rateWords, reasonWords } from "@/domain/departures/finding-rules";
import type { TurnoverLine, TurnoverView } from "@/domain/departures/turnover-queries";
import { spanWords } from "@/domain/signals/wording";
import { formatPercent, pluralWord } from "@/lib/format";

const columns = ({ showsReasons, limits }: TurnoverView): Column[] => [
  { key: "team", head: "Team", kind: "text" },
  { key: "people", head: "People", kind: "number", from: "phone" },
  { key: "left", head: `Left in ${spanWords(limits.windowDays)}`, kind: "text", end: true },
  { key: "rate", head: "A year", kind: "number", from: "phone" },
  { key: "sign", head: "Sign", kind: "status" },
  ...(showsReasons ? [{ key: "why", head: "Why, where two or more left", kind: "text", from: "tablet" } as const] : []),
];

function signOf({ isLit, headcount }: TurnoverLine): CellValues["status"] {
  if (headcount === null) return { kind: "no_data", word: "not enough data" };
  return isLit ? { kind: "off_track", word: "lit" } : { kind: "not_started", word: "not lit" };
}

/** M25 team by team: who chose to leave, against who was there. */
export function TurnoverTable({ org, today, view }: { org: string; today: string; view: TurnoverView }) {
  const path = `/o/${org}/people`;
  const row = (line: TurnoverLine, name: string) => ({
    id: line.id ?? "all",
    name,
    needs: line.isLit,
    cells: {
      team: name,
      people: line.people,
      left: leaversWords(line),
      rate: rateWords(line),
      sign: signOf(line),
      why: line.reasons.map(({ reason, n }) => `${reasonWords[reason] ?? reason} ${n}`).join(", ") || null,
    },
  });
  return (
    <>
      <DataTable
        today={today}
        caption="Who chose to leave, team by team"
        columns={columns(view)}
        at={{ path, params: {} }}
        rows={[row(view.organization, "The whole organization"), ...view.teams.map((line) => row(line, line.name))]}
      />
      <TableFoot at={{ path, params: {} }} csv={`${path}/csv`}>
        Lit from {pluralWord(view.limits.minLeavers, "leaver")} on, and above {formatPercent(view.limits.high)} a year:
        one leaver in a team of six is noise.
      </TableFoot>
      <Why org={org} of={["M25"]} />
    </>
  );
}
