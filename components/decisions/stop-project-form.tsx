import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { stopProjectAction } from "@/domain/decisions/actions";

/** Stops a project with its reason; under a brief the reason becomes a decision. */
export function StopProjectForm({ hidden, isDecision }: { hidden: Record<string, string>; isDecision: boolean }) {
  return (
    <details className="maker">
      <summary>Stop it</summary>
      <ActionForm action={stopProjectAction} hidden={hidden} className="form narrow" label="Stop it">
        <Field
          kind="textarea"
          name="reason"
          label={isDecision ? "Why it stops: this is recorded as a decision" : "Why it stops"}
          rows={2}
        />
        <SubmitButton size="sm" variant="stop">
          Stop it
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
