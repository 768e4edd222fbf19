import { ActionForm } from "@/components/form/action-form";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import type { Choice } from "@/domain/access/choice-queries";
import { changeRecipientsAction } from "@/domain/briefs/actions";
import type { Agreement } from "@/domain/briefs/agreement-rules";

type Props = {
  org: string;
  brief: { id: string; version: number; authorId: string; agreement: Agreement };
  people: Choice[];
};

/** Who gets a brief in force: everybody who works here, and whoever has it and has left. */
export function RecipientsForm({ org, brief, people }: Props) {
  const now = brief.agreement.rows;
  const gone = now.filter((row) => row.hasLeft);
  const choices = [
    ...gone.map((row) => ({ value: row.id, label: `${row.name}, has left` })),
    ...people.filter((one) => one.value !== brief.authorId && !gone.some((row) => row.id === one.value)),
  ];
  return (
    <ActionForm
      action={changeRecipientsAction}
      hidden={{ org, briefId: brief.id, version: String(brief.version) }}
      label="Change the recipients"
      className="form narrow"
    >
      <PickMany kind="worker" name="recipientIds" label="Gets it" choices={choices} value={now.map((row) => row.id)} />
      <div className="acts">
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
