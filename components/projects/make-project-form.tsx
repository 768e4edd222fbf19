import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { projectFromObjectiveAction } from "@/domain/projects/translation-actions";
import { personOptions, teamOptions } from "./options";
import type { Choice, Person } from "./translation-board";

type Props = {
  org: string;
  briefId: string;
  objectiveId: string;
  people: Person[];
  teams: Choice[];
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
        <Field kind="select" name="ownerId" label="Who owns it" empty="Choose" options={personOptions(people)} />
        <Field kind="select" name="teamId" label="Team" options={teamOptions(teams)} />
        <Field kind="date" name="dueOn" label="Due" value={dueOn} />
        <SubmitButton size="sm" busy="Making it">
          Make it
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
