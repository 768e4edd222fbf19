import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { retireThemeAction } from "@/domain/decisions/actions";

type Props = { org: string; themeId: string; title: string; formKey: string };

/** Ending a choice is a decision: the question, what was chosen, why. */
export function RetireForm({ org, themeId, title, formKey }: Props) {
  return (
    <details className="gap-t">
      <summary>Retire this theme</summary>
      <ActionForm
        action={retireThemeAction}
        hidden={{ org, themeId, key: formKey }}
        label="Retire the theme"
        className="form narrow"
      >
        <Field
          kind="textarea"
          name="question"
          label="The question that was decided"
          value={`Does “${title}” still stand?`}
          rows={2}
          required
        />
        <Field kind="textarea" name="choice" label="What was chosen instead" rows={2} required />
        <Field kind="textarea" name="reason" label="Why: name the evidence" rows={3} required />
        <div className="acts">
          <SubmitButton variant="stop" busy="Retiring">
            Retire it
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
