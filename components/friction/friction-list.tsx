import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { listFinding } from "@/domain/friction/finding-rules";
import type { FrictionFilter } from "@/domain/friction/list-input";
import type { FrictionRow } from "@/domain/friction/queries";
import { frictionKinds } from "@/domain/vocabulary";
import { type FrictionLine, frictionColumns } from "./friction-columns";
import { FrictionFrame } from "./friction-frame";
import { frictionStatus, fromWhom, kindWords } from "./words";

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
  const at = { path, params: { ...params, hide: query.hide }, sort: query.sort ?? "raised" };
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
            columns={frictionColumns}
            rows={rows.map(lineOf)}
            base={`/o/${org}`}
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

const lineOf = (row: FrictionRow): FrictionLine => ({
  id: row.id,
  needs: row.overdueSince !== null && row.status !== "answered",
  state: frictionStatus(row),
  label: row.label,
  title: row.title,
  kind: kindWords[row.kind],
  by: fromWhom(row),
  with: row.addresseeName ? { name: row.addresseeName, left: row.addresseeStatus !== "active" } : null,
  raised: row.raisedOn,
  waited: row.waited,
  hours: row.hours,
});
