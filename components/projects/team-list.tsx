import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { teamsFinding, teamWords } from "@/domain/projects/flow-finding-rules";
import type { TeamFilter } from "@/domain/projects/team-list-input";
import type { TeamLine } from "@/domain/projects/team-queries";
import { formatNumber, formatPercent } from "@/lib/format";
import { type TeamFlowLine, teamColumns } from "./team-columns";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: TeamFilter;
  rows: TeamLine[];
  total: number;
  next: readonly [string, string] | null;
  mayEdit: boolean;
};

/** Teams with their flow in a line each. */
export function TeamList({ org, today, query, filter, rows, total, next, mayEdit }: Props) {
  const path = `/o/${org}/teams`;
  const params = { whose: query.whose };
  const at = { path, params: { ...params, hide: query.hide } };
  return (
    <WorkPage
      stations={[
        { level: "Work", label: "What is done today", href: `/o/${org}/work` },
        { level: "Teams", label: "How work flows", you: true },
      ]}
    >
      <Finding
        sub={`Accepted work of the last ${rows[0]?.flow.span ?? 13} complete weeks. Teams differ in what an item is: look along a line, not down a column.`}
      >
        {teamsFinding(rows, !next && !filter.after && !filter.mine)}
      </Finding>
      <FilterBar
        path={path}
        parts={[
          "Show",
          {
            name: "whose",
            label: "Which teams",
            value: filter.mine ? "mine" : "",
            options: [
              { value: "", label: "every team" },
              { value: "mine", label: "my teams" },
            ],
          },
        ]}
        label="Which teams"
      />
      {rows.length === 0 ? (
        <Empty
          title="No operational team here."
          example="A team that does the work is operational: Field Install, Sensors, Support."
        >
          {mayEdit && <ButtonLink href={`/o/${org}/settings/teams`}>Teams in the settings</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            today={today}
            caption={`Teams, ${shownWords(rows.length, total)}`}
            columns={teamColumns}
            rows={rows.map(lineOf)}
            base={`/o/${org}`}
            at={at}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, total)}.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

function lineOf({ id, name, leadName, flow }: TeamLine): TeamFlowLine {
  const { expected, onTime, quality } = flow;
  const counts = flow.weeks.slice(-12).map((week) => week.done);
  return {
    id,
    team: name,
    lead: leadName,
    weeks: flow.finished === 0 ? null : { values: counts, min: 0, max: Math.max(1, ...counts) },
    week: flow.finished === 0 ? null : formatNumber(flow.finished / flow.span, 1),
    days: expected.value ? `${expected.value.p50}, ${expected.value.p85}` : null,
    open: flow.open.length,
    old: flow.older,
    time: onTime.value && formatPercent(onTime.value.share),
    rework: quality.value && formatPercent(quality.value.reworkShare),
    says: teamWords(flow),
  };
}
