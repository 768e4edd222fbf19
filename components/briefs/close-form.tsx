import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { closeBriefAction } from "@/domain/briefs/actions";

/** The end: what was reached, and what was learnt. */
export function CloseForm({ org, brief }: { org: string; brief: { id: string; version: number } }) {
  return (
    <ActionForm
      action={closeBriefAction}
      hidden={{ org, briefId: brief.id, version: String(brief.version) }}
      label="Close the brief"
      className="form narrow"
    >
      <Field
        kind="textarea"
        doc
        rows={5}
        name="closingNote"
        label="Closing note"
        help="Which conditions of the end state hold, which do not, and what the next brief should know."
      />
      <div className="acts">
        <SubmitButton variant="stop" busy="Closing">
          Close it
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
