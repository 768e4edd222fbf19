import { ActionForm } from "@/components/form/action-form";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { projectFromObjectiveAction } from "@/domain/projects/translation-actions";

type Props = {
  org: string;
  briefId: string;
  objectiveId: string;
  people: Option[];
  teams: Option[];
  dueOn: string | null;
  formKey: string;
};

/** Makes a project under an objective, in place. */
export function MakeProjectForm({ org, briefId, objectiveId, people, teams, dueOn, formKey }: Props) {
  return (
    <details className="maker">
      <summary>Make a project</summary>
      <ActionForm
        action={projectFromObjectiveAction}
        hidden={{ org, briefId, objectiveId, key: `${formKey}-${objectiveId}` }}
        className="form"
        label="Make a project"
      >
        <Field name="title" label="What will be true when it is done" maxLength={160} />
        <PickField kind="worker" name="ownerId" label="Who owns it" empty="Choose" choices={people} />
        <PickField kind="own-team" name="teamId" label="Team" choices={teams} value={teams[0]?.value} />
        <Field kind="date" name="dueOn" label="Due" value={dueOn} />
        <SubmitButton size="sm" busy="Making it">
          Make it
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
