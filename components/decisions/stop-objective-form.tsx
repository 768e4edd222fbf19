import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { stopObjectiveAction } from "@/domain/decisions/actions";

type Props = { org: string; objective: { id: string; title: string }; formKey: string };

/** An objective is stopped by a decision: what was asked, chosen and why stays with it. */
export function StopObjectiveForm({ org, objective, formKey }: Props) {
  const asked = `Do we go on with “${objective.title}”?`;
  return (
    <ActionForm
      action={stopObjectiveAction}
      hidden={{ org, objectiveId: objective.id, key: formKey }}
      label="Stop this objective"
    >
      <Field kind="textarea" name="question" label="Which question was decided" value={asked} rows={2} />
      <Field kind="textarea" name="options" label="What else was considered" rows={2} />
      <Field kind="textarea" name="choice" label="What was chosen" rows={2} />
      <Field kind="textarea" name="reason" label="Why, with the evidence" doc />
      <div className="acts">
        <SubmitButton variant="stop" busy="Stopping">
          Stop it by this decision
        </SubmitButton>
        <span>It is graded missed; the decision stays with it.</span>
      </div>
    </ActionForm>
  );
}
