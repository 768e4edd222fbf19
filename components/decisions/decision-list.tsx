import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { decisionsFinding, kindWords, standing } from "@/domain/decisions/finding-rules";
import type { DecisionFilter } from "@/domain/decisions/list-input";
import type { DecisionRow } from "@/domain/decisions/queries";
import { decisionKinds } from "@/domain/vocabulary";
import { decisionColumns } from "./decision-columns";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: DecisionFilter;
  rows: DecisionRow[];
  next: readonly [string, string] | null;
  counts: { all: number; waiting: number; due: number };
  mayRecord: boolean;
};

/** V19: who decided what, why, and whether anybody looked again. */
export function DecisionList({ org, today, query, filter, rows, next, counts, mayRecord }: Props) {
  const path = `/o/${org}/decisions`;
  const params = { view: query.view, kind: query.kind };
  const at = { path, params: { ...params, hide: query.hide } };
  const finding = decisionsFinding(counts, filter.view !== "all" || filter.kind !== null);
  const any = (label: string) => ({ value: "", label });
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
        { level: "Decisions", label: "Who chose what, and why", you: true },
      ]}
      rail={<Beside org={org} />}
    >
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        {mayRecord && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Record a decision
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          label="Which decisions"
          parts={[
            "Decisions",
            {
              name: "view",
              label: "Which",
              value: filter.view === "all" ? "" : filter.view,
              options: [
                any("of all time"),
                { value: "waiting", label: "that wait for a word" },
                { value: "revisit", label: "to be looked at again" },
              ],
            },
            "of",
            {
              name: "kind",
              label: "Kind",
              value: filter.kind ?? "",
              options: [any("any kind"), ...decisionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))],
            },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty
          title="No decision matches this."
          example="“Keep the two-hour target and change the bracket”: what was chosen, why, and when to look again."
        >
          <ButtonLink href={mayRecord ? `${path}/new` : path}>
            {mayRecord ? "Record a decision" : "Show all of them"}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Decisions, ${shownWords(rows.length, counts.all)}`}
            columns={decisionColumns}
            at={at}
            today={today}
            base={`/o/${org}`}
            rows={rows.map((row) => {
              const how = standing(row, today);
              return {
                id: row.id,
                needs: how.needs,
                label: row.label,
                choice: row.choice,
                question: row.question,
                kind: kindWords[row.kind],
                standing: how.words,
                on: row.on,
                decider: row.deciderName,
              };
            })}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, counts.all)}, the latest first.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

function Beside({ org }: { org: string }) {
  return (
    <nav aria-label="Beside decisions">
      <ul>
        <li>
          <Link href={`/o/${org}/lessons`}>Lessons and proposals</Link>
        </li>
        <li>
          <Link href={`/o/${org}/reviews`}>Reviews</Link>
        </li>
      </ul>
    </nav>
  );
}
