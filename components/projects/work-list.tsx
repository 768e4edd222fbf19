import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import type { WorkCounts } from "@/domain/projects/work-count-queries";
import { cutFinding, workFinding } from "@/domain/projects/work-finding-rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import { workColumns } from "./work-columns";
import { WorkFrame, type WorkShared } from "./work-frame";
import { workLines } from "./work-rows";

type Props = WorkShared & {
  today: string;
  rows: WorkRow[];
  next: readonly [string | number | null, string] | null;
  counts: WorkCounts;
};

export function WorkList({ today, rows, next, counts, ...shared }: Props) {
  const { org, query, filter, expected } = shared;
  const path = `/o/${org}/work`;
  const { view, team, project, who, only, from, to, hide } = query;
  const params = { view, team, project, who, only, from, to };
  const at = { path, params: { ...params, hide }, sort: query.sort ?? "-age" };
  return (
    <WorkFrame
      {...shared}
      layout="list"
      finding={
        filter.cut
          ? { said: cutFinding(filter.cut, counts.total), needs: null }
          : workFinding({ ...counts, view: filter.view })
      }
    >
      {rows.length === 0 ? (
        <Empty
          title="No work matches this."
          example="Write down the next step towards an objective; its purpose comes with it."
        >
          <ButtonLink href={`${path}/new`}>Write down work</ButtonLink>
        </Empty>
      ) : (
        <>
          <DataTable
            today={today}
            caption={`Work items, ${shownWords(rows.length, counts.total)}`}
            columns={workColumns}
            rows={workLines(rows, expected)}
            base={`/o/${org}`}
            at={at}
            className="work-t"
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`${path}/csv`, { ...params, sort: query.sort })}
          >
            {shownWords(rows.length, counts.total)}. One tick is two days; the tall one is the age that 85 % of the
            team’s work stays under.
          </TableFoot>
        </>
      )}
    </WorkFrame>
  );
}
