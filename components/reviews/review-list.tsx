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
import type { ReviewFilter } from "@/domain/reviews/list-input";
import type { ReviewRow } from "@/domain/reviews/queries";
import { kindWords, type ReviewCounts, reviewsFinding } from "@/domain/reviews/rules";
import { reviewKinds } from "@/domain/vocabulary";
import { reviewColumns } from "./review-columns";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: ReviewFilter;
  rows: ReviewRow[];
  counts: ReviewCounts & { total: number };
  next: readonly [string, string] | null;
  mayPlan: boolean;
};

/** V20: when we look together, and what came of it. */
export function ReviewList({ org, today, query, filter, rows, counts, next, mayPlan }: Props) {
  const path = `/o/${org}/reviews`;
  const params = { view: query.view, kind: query.kind };
  const at = { path, params: { ...params, hide: query.hide } };
  const finding = reviewsFinding(counts);
  return (
    <WorkPage
      stations={[{ level: "Reviews", label: "Where we look together", you: true }]}
      rail={
        <nav aria-label="Beside reviews">
          <ul>
            <li>
              <Link href={`/o/${org}/decisions`}>Decisions</Link>
            </li>
            <li>
              <Link href={`/o/${org}/lessons`}>Lessons and proposals</Link>
            </li>
          </ul>
        </nav>
      }
    >
      <div className="intro">
        <div>
          {filter.view === "coming" ? (
            <Finding needs={finding.needs}>{finding.said}</Finding>
          ) : (
            <Finding>What was looked at, and what came of it.</Finding>
          )}
        </div>
        {mayPlan && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Plan a review
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          label="Which reviews"
          parts={[
            "Reviews",
            {
              name: "view",
              label: "When",
              value: filter.view === "coming" ? "" : filter.view,
              options: [
                { value: "", label: "that come" },
                { value: "held", label: "that were held or skipped" },
              ],
            },
            "of",
            {
              name: "kind",
              label: "Kind",
              value: filter.kind ?? "",
              options: [
                { value: "", label: "any kind" },
                ...reviewKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
              ],
            },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty
          title="No review matches this."
          example="“Strategy, monthly: what we said, what happened, what we decide now”"
        >
          {mayPlan && <ButtonLink href={`${path}/new`}>Plan a review</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Reviews, ${shownWords(rows.length, counts.total)}`}
            columns={reviewColumns}
            at={at}
            today={today}
            base={`/o/${org}`}
            rows={rows.map((row) => ({
              id: row.id,
              needs: row.state === "scheduled" && row.scheduledFor < today,
              day: row.scheduledFor,
              team: row.teamName,
              kind: kindWords[row.kind],
              state: stateWords(row, today),
              leader: row.leaderName,
              label: row.label,
            }))}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, counts.total)}.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

function stateWords(row: ReviewRow, today: string): string {
  if (row.state === "skipped") return `skipped: ${row.skipReason}`;
  if (row.state === "held") return "open now";
  if (row.state === "closed") return row.points > 0 ? `held, ${row.points} points` : "held";
  return row.scheduledFor < today ? "planned, never held" : "planned";
}
