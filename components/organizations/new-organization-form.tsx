import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { createOrganizationAction } from "@/domain/organizations/actions";

export function NewOrganizationForm() {
  return (
    <ActionForm action={createOrganizationAction} label="Make an organization">
      <Field name="name" label="Name" required maxLength={80} />
      <Field
        name="slug"
        label="Address"
        help="Ends the web address: /o/your-company. Empty, and we make one of the name."
        maxLength={40}
      />
      <Field
        kind="textarea"
        name="identityStatement"
        label="Who you are, in one sentence"
        help="“We prove that food and medicine stayed cold, from dock to shelf.” It can wait."
        maxLength={280}
        rows={2}
      />
      <Field name="timeZone" label="Time zone" value="Europe/Brussels" help="Due dates and weeks follow it." />
      <div className="acts">
        <SubmitButton busy="Making it">Make the organization</SubmitButton>
      </div>
    </ActionForm>
  );
}
