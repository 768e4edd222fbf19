import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { cutFinding, workFinding } from "@/domain/projects/work-finding-rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import { WorkFrame, type WorkShared } from "./work-frame";
import { workColumns, workRows } from "./work-rows";

type Props = WorkShared & {
  rows: WorkRow[];
  next: readonly [string | number | null, string] | null;
  /** How many items a figure was counted from, where the list opens one. */
  counted: number | null;
};

export function WorkList({ rows, next, counted, ...shared }: Props) {
  const { org, query, filter, expected } = shared;
  const path = `/o/${org}/work`;
  const { view, team, project, who, only, from, to } = query;
  const params = { view, team, project, who, only, from, to };
  const at = { path, params, sort: query.sort ?? "-age" };
  const older = rows.filter(
    (row) => row.state === "in_progress" && (row.age ?? 0) > (expected.get(row.teamId) ?? Number.POSITIVE_INFINITY),
  ).length;
  const broken = rows.filter((row) => row.sight === "busy").length;
  return (
    <WorkFrame
      {...shared}
      layout="list"
      finding={
        filter.cut && counted !== null
          ? { said: cutFinding(filter.cut, counted), needs: null }
          : workFinding({ shown: rows.length, older, broken, view: filter.view })
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
            caption={`Work items, ${rows.length} shown`}
            columns={workColumns}
            rows={workRows(rows, org, expected)}
            at={at}
            className="work-t"
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`${path}/csv`, { ...params, sort: query.sort })}
          >
            {rows.length} shown. One tick is two days; the tall one is the age that 85 % of the team’s work stays under.
          </TableFoot>
        </>
      )}
    </WorkFrame>
  );
}
