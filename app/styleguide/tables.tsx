import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Specimen } from "./specimen";
import { sampleColumns } from "./table-columns";
import { sampleLines } from "./table-rows";
import { pickAction } from "./try-action";

export function Tables({ search }: { search: Record<string, string | undefined> }) {
  const at = { path: "/styleguide", params: { team: search.team, hide: search.hide }, sort: search.sort ?? "-age" };
  return (
    <Specimen id="tables" title="Tables">
      <ActionForm action={pickAction} className="picks" empties label="Work">
        <DataTable
          caption="Work items in flow, 8"
          columns={sampleColumns}
          rows={sampleLines}
          base=""
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
