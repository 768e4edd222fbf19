import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { changeRecipientsAction } from "@/domain/briefs/actions";
import type { Agreement } from "@/domain/briefs/agreement-rules";
import type { Nameable } from "@/domain/briefs/people-queries";

type Props = {
  org: string;
  brief: { id: string; version: number; authorId: string; agreement: Agreement };
  people: Nameable[];
};

/** Who gets a brief in force: everybody who works here, and whoever has it and has left. */
export function RecipientsForm({ org, brief, people }: Props) {
  const now = brief.agreement.rows;
  const gone = now.filter((row) => !people.some((one) => one.id === row.id));
  const options = [
    ...gone.map((row) => ({ value: row.id, label: row.hasLeft ? `${row.name}, has left` : row.name })),
    ...people
      .filter((one) => one.role !== "viewer" && one.id !== brief.authorId)
      .map((one) => ({ value: one.id, label: one.teamName ? `${one.name}, ${one.teamName}` : one.name })),
  ];
  return (
    <ActionForm
      action={changeRecipientsAction}
      hidden={{ org, briefId: brief.id, version: String(brief.version) }}
      label="Change the recipients"
      className="form narrow"
    >
      <ChoiceField name="recipientIds" label="Gets it" many options={options} value={now.map((row) => row.id)} />
      <div className="acts">
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
