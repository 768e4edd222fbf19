import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import type { AreaLine } from "@/domain/dives/awareness-queries";
import { modeWords, stateWords } from "@/domain/dives/finding-rules";
import type { DiveFilter } from "@/domain/dives/list-input";
import type { DiveRow } from "@/domain/dives/queries";
import { diveStates } from "@/domain/vocabulary";
import { diveColumns } from "./dive-columns";

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
  const params = { state: query.state, team: query.team };
  const at = { path, params: { ...params, hide: query.hide } };
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
            columns={diveColumns}
            at={at}
            today={today}
            base={`/o/${org}`}
            rows={rows.map((row) => ({
              id: row.id,
              needs: row.state === "held",
              label: row.label,
              question: row.question,
              team: row.teamName,
              leader: row.leaderName,
              mode: row.state === "planned" ? null : modeWords[row.mode],
              state: stateWords[row.state],
              on: row.diveOn,
            }))}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, total)}, the latest first.
          </TableFoot>
        </>
      )}
    </section>
  );
}
