import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { importMoneyAction } from "@/domain/resources/actions";
import { moneyColumns } from "@/domain/resources/import-rules";

const example = `side,amount,period_start,period_end,objective,project,drain,team,note
planned,30000,2026-03-30,2026-06-28,OBJ-2,,,,
actual,22400,2026-03-30,2026-06-28,OBJ-2,,,,ledger 4400
actual,6300,2026-03-30,2026-06-28,,,software,,licences`;

/** Money from the books: a file, or lines pasted. All lines or none; the same line twice is one. */
export function ImportForm({ org }: { org: string }) {
  return (
    <ActionForm action={importMoneyAction} hidden={{ org }} label="Bring in money" className="form narrow">
      <div className="f">
        <label className="lb" htmlFor="money-file">
          A CSV file
        </label>
        <input id="money-file" className="in" type="file" name="file" accept=".csv,text/csv,text/plain" />
        <p className="help">At most 20 MB. Comma, semicolon or tab between cells; UTF-8, UTF-16 or Windows-1252.</p>
      </div>
      <Field
        kind="textarea"
        rows={8}
        name="text"
        label="Or the lines, pasted"
        placeholder={example}
        help="All lines come in, or none. A line that stands here already is left out."
      />
      <div className="acts">
        <SubmitButton busy="Reading">Bring it in</SubmitButton>
      </div>
      <table className="tbl">
        <caption className="vh">Columns</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What stands in it</th>
          </tr>
        </thead>
        <tbody>
          {moneyColumns.map(({ name, help }, index) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className="mut">
                {help}
                {index < 4 ? " (needed)" : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ActionForm>
  );
}
