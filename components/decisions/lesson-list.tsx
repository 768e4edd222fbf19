import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { lessonKindWords, lessonStateWords, lessonsFinding } from "@/domain/decisions/finding-rules";
import type { LessonRow } from "@/domain/decisions/lesson-queries";
import type { LessonFilter } from "@/domain/decisions/list-input";
import { lessonStates } from "@/domain/vocabulary";
import { lessonColumns } from "./lesson-columns";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: LessonFilter;
  rows: LessonRow[];
  next: readonly [string, string] | null;
  counts: { all: number; waiting: number; adopted: number };
  mayRaise: boolean;
};

/** What was learned, what somebody proposes to stop, and what became of it. */
export function LessonList({ org, today, query, filter, rows, next, counts, mayRaise }: Props) {
  const path = `/o/${org}/lessons`;
  const params = { state: query.state };
  const at = { path, params: { ...params, hide: query.hide } };
  const finding = lessonsFinding(counts, filter.state !== null);
  return (
    <WorkPage
      stations={[
        { level: "Decisions", label: "Who chose what, and why", href: `/o/${org}/decisions` },
        { level: "Lessons", label: "What we learned", you: true },
      ]}
    >
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        {mayRaise && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Write down a lesson
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          label="Which lessons"
          parts={[
            "Lessons",
            {
              name: "state",
              label: "State",
              value: filter.state ?? "",
              options: [
                { value: "", label: "in any state" },
                ...lessonStates.map((state) => ({ value: state, label: lessonStateWords[state] })),
              ],
            },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="No lesson matches this." example="“Fit the bracket before the sensor”">
          {mayRaise && <ButtonLink href={`${path}/new`}>Write down a lesson</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Lessons, ${shownWords(rows.length, counts.all)}`}
            columns={lessonColumns}
            at={at}
            today={today}
            base={`/o/${org}`}
            rows={rows.map((row) => ({
              id: row.id,
              needs: row.state === "raised",
              label: row.label,
              text: row.text,
              kind: lessonKindWords[row.kind],
              state: lessonStateWords[row.state],
              to: row.addresseeName,
              by: row.raiserName,
              on: row.raisedOn,
            }))}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, counts.all)}, the latest first.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}
