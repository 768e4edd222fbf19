import { DataTable } from "@/components/data-table/data-table";
import type { Column } from "@/components/data-table/spec";
import { TableFoot } from "@/components/data-table/table-foot";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Specimen } from "./specimen";
import { workRows } from "./table-rows";
import { pickAction } from "./try-action";

const columns: Column[] = [
  { key: "state", head: "State", kind: "status" },
  { key: "id", head: "Id", kind: "id", sort: "id" },
  { key: "title", head: "Work", kind: "link", sort: "title" },
  { key: "why", head: "Why", kind: "why", from: "tablet" },
  { key: "who", head: "Who", kind: "person", sort: "who" },
  { key: "sure", head: "Confidence", kind: "spark", from: "desk" },
  { key: "due", head: "Due", kind: "date", sort: "due" },
  { key: "age", head: "Days open", kind: "gauge", sort: "age", downFirst: true },
];

export function Tables({ search }: { search: Record<string, string | undefined> }) {
  const at = { path: "/styleguide", params: { team: search.team }, sort: search.sort ?? "-age" };
  return (
    <Specimen id="tables" title="Tables">
      <ActionForm action={pickAction} className="picks" empties label="Work">
        <DataTable
          caption="Work items in flow, 8"
          columns={columns}
          rows={workRows}
          at={at}
          today="2026-06-29"
          pick="ids"
          bulk={
            <>
              <SubmitButton name="verb" value="done" kbd="d">
                Done
              </SubmitButton>
              <SubmitButton name="verb" value="blocked" kbd="b">
                Blocked
              </SubmitButton>
            </>
          }
        />
      </ActionForm>
      <TableFoot at={at} after="cursor" csv="/styleguide?csv">
        8 of 49. One tick is two days; the tall one is the age that 85 % of the team’s work stays under.
      </TableFoot>
    </Specimen>
  );
}
