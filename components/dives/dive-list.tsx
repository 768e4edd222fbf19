import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import type { Column } from "@/components/data-table/spec";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import type { AreaLine } from "@/domain/dives/awareness-queries";
import { modeWords, stateWords } from "@/domain/dives/finding-rules";
import type { DiveFilter } from "@/domain/dives/list-input";
import type { DiveRow } from "@/domain/dives/queries";
import { diveStates } from "@/domain/vocabulary";

const columns: Column[] = [
  { key: "label", head: "Id", kind: "id", from: "phone" },
  { key: "question", head: "What they wanted to understand", kind: "link" },
  { key: "team", head: "At", kind: "text" },
  { key: "leader", head: "Leader", kind: "person", from: "tablet" },
  { key: "mode", head: "How", kind: "text", from: "desk" },
  { key: "state", head: "Stands", kind: "text", from: "tablet" },
  { key: "on", head: "On", kind: "date" },
];

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: DiveFilter;
  rows: DiveRow[];
  total: number;
  next: readonly [string, string] | null;
  areas: AreaLine[];
  mayPlan: boolean;
};

/** Each visit, the latest first. */
export function DiveList({ org, today, query, filter, rows, total, next, areas, mayPlan }: Props) {
  const path = `/o/${org}/dives`;
  const at = { path, params: { state: query.state, team: query.team } };
  const teams = areas.map(({ teamId, name }) => ({ value: teamId, label: `at ${name}` }));
  return (
    <section id="dives" aria-label="The visits" className="gap-t">
      <div className="strip">
        <FilterBar
          path={path}
          label="Which dives"
          parts={[
            "Dives",
            {
              name: "state",
              label: "State",
              value: filter.state ?? "",
              options: [
                { value: "", label: "in any state" },
                ...diveStates.map((state) => ({ value: state, label: stateWords[state] })),
              ],
            },
            {
              name: "team",
              label: "Team",
              value: filter.teamId ?? "",
              options: [{ value: "", label: "at every team" }, ...teams],
            },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="No visit matches this." example="“Why do returns come back wet?”">
          {mayPlan && <ButtonLink href={`${path}/new`}>Plan a dive</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Dives, ${shownWords(rows.length, total)}`}
            columns={columns}
            at={at}
            today={today}
            rows={rows.map((row) => ({
              id: row.id,
              name: row.question,
              needs: row.state === "held",
              cells: {
                label: row.label,
                question: { text: row.question, href: `${path}/${row.id}` },
                team: row.teamName,
                leader: row.leaderName,
                mode: row.state === "planned" ? null : modeWords[row.mode],
                state: stateWords[row.state],
                on: row.diveOn,
              },
            }))}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, at.params)}>
            {shownWords(rows.length, total)}, the latest first.
          </TableFoot>
        </>
      )}
    </section>
  );
}
