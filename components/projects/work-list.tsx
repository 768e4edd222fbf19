import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { moveItemsAction } from "@/domain/projects/actions";
import type { WorkFilter } from "@/domain/projects/list-input";
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
  /** Ids of what the reader may take one step on from here. */
  movable: ReadonlySet<string>;
};

/** The step that the rows of a view may be taken together. */
export const stepOf: Partial<Record<WorkFilter["view"], "done" | "ready">> = { flow: "done", backlog: "ready" };

export function WorkList({ today, rows, next, counts, movable, ...shared }: Props) {
  const { org, query, filter, expected } = shared;
  const path = `/o/${org}/work`;
  const { view, team, project, who, only, from, to, hide } = query;
  const params = { view, team, project, who, only, from, to };
  const at = { path, params: { ...params, hide }, sort: query.sort ?? "-age" };
  const step = stepOf[filter.view];
  const table = {
    today,
    caption: `Work items, ${shownWords(rows.length, counts.total)}`,
    columns: workColumns,
    base: `/o/${org}`,
    at,
    className: "work-t",
  };
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
          {step && movable.size > 0 ? (
            <ActionForm action={moveItemsAction} hidden={{ org }} className="picks" label="Work" empties>
              <DataTable
                {...table}
                rows={workLines(rows, expected, (item) => (movable.has(item.id) ? `${item.id}:${item.version}` : null))}
                pick="items"
                bulk={
                  <SubmitButton name="to" value={step}>
                    {step === "done" ? "Done" : "Ready"}
                  </SubmitButton>
                }
              />
            </ActionForm>
          ) : (
            <DataTable {...table} rows={workLines(rows, expected)} />
          )}
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
