import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import type { Column, Row } from "@/components/data-table/spec";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { listFinding } from "@/domain/friction/finding-rules";
import type { FrictionFilter } from "@/domain/friction/list-input";
import type { FrictionRow } from "@/domain/friction/queries";
import { frictionKinds } from "@/domain/vocabulary";
import { FrictionFrame } from "./friction-frame";
import { frictionStatus, fromWhom, kindWords } from "./words";

const columns: Column[] = [
  { key: "state", head: "State", kind: "status" },
  { key: "id", head: "Id", kind: "id", sort: "number", from: "phone" },
  { key: "title", head: "Obstacle", kind: "link", sort: "title" },
  { key: "kind", head: "Kind", kind: "text", from: "tablet" },
  { key: "by", head: "Raised by", kind: "text", from: "desk" },
  { key: "with", head: "Lies with", kind: "person", from: "tablet", none: "every executive" },
  { key: "raised", head: "Raised", kind: "date", sort: "raised", from: "phone" },
  { key: "waited", head: "Days", kind: "number", end: true },
  { key: "hours", head: "Hours a week", kind: "number", sort: "hours", downFirst: true, end: true, from: "phone" },
];

type Props = {
  org: string;
  today: string;
  answers: boolean;
  query: Record<string, string | undefined>;
  filter: FrictionFilter;
  rows: FrictionRow[];
  total: number;
  next: readonly [string | number | null, string] | null;
  teams: { id: string; name: string }[];
};

/** Every obstacle that the reader may see, as a table: what it costs, with whom it lies, how long it has waited. */
export function FrictionList({ org, today, answers, query, filter, rows, total, next, teams }: Props) {
  const path = `/o/${org}/friction/list`;
  const params = { show: query.show, kind: query.kind, team: query.team };
  const at = { path, params, sort: query.sort ?? "raised" };
  return (
    <FrictionFrame org={org} here={filter.view} answers={answers} finding={listFinding(filter.view, total)}>
      <div className="strip">
        <FilterBar
          path={path}
          keep={{ sort: query.sort }}
          parts={[
            "Friction that",
            {
              name: "show",
              label: "Where it stands",
              value: filter.view,
              options: [
                { value: "open", label: "waits for an answer" },
                { value: "answered", label: "is answered, not solved" },
                { value: "resolved", label: "is over" },
                { value: "mine", label: "I raised" },
                { value: "all", label: "was ever raised" },
              ],
            },
            "of",
            {
              name: "kind",
              label: "Kind",
              value: filter.kind ?? "",
              options: [
                { value: "", label: "any kind" },
                ...frictionKinds.map((kind) => ({ value: kind, label: kindWords[kind].toLowerCase() })),
              ],
            },
            "in",
            {
              name: "team",
              label: "Team",
              value: filter.teamId ?? "",
              options: [
                { value: "", label: "every team" },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          label="Which friction"
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="Nothing here." example="“Crimp tool breaks on the third van”, ten hours a week.">
          <ButtonLink href={`/o/${org}/friction/new`}>Raise friction</ButtonLink>
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Friction, ${shownWords(rows.length, total)}`}
            columns={columns}
            rows={rows.map((row) => asRow(row, org))}
            at={at}
            today={today}
            className="work-t"
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`/o/${org}/friction/csv`, { ...params, sort: query.sort })}
          >
            {shownWords(rows.length, total)}. Days are working days until the answer, or until today.
          </TableFoot>
        </>
      )}
    </FrictionFrame>
  );
}

const asRow = (row: FrictionRow, org: string): Row => ({
  id: row.id,
  needs: row.overdueSince !== null && row.status !== "answered",
  cells: {
    state: frictionStatus(row),
    id: row.label,
    title: { text: row.title, href: `/o/${org}/friction/${row.id}` },
    kind: kindWords[row.kind],
    by: fromWhom(row),
    with: row.addresseeName ? { name: row.addresseeName, left: row.addresseeStatus !== "active" } : null,
    raised: row.raisedOn,
    waited: row.waited,
    hours: row.hours,
  },
});
