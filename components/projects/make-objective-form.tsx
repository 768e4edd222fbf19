import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { objectiveFromKeyTaskAction } from "@/domain/projects/translation-actions";
import { personOptions, teamOptions } from "./options";
import type { Choice, Person } from "./translation-board";

type Props = {
  org: string;
  briefId: string;
  keyTaskKey: string;
  people: Person[];
  teams: Choice[];
  dueOn: string | null;
  formKey: string;
  isFirst: boolean;
};

/** Makes an objective of a key task, in place. */
export function MakeObjectiveForm({ org, briefId, keyTaskKey, people, teams, dueOn, formKey, isFirst }: Props) {
  return (
    <details className="maker" open={isFirst || undefined}>
      <summary>Make an objective of it</summary>
      <ActionForm
        action={objectiveFromKeyTaskAction}
        hidden={{ org, briefId, keyTaskKey, key: `${formKey}-${keyTaskKey}` }}
        className="make form"
        label={`Make an objective of ${keyTaskKey}`}
      >
        <Field name="title" label="Where it leads, in words" maxLength={160} />
        <Field kind="select" name="ownerId" label="Who answers for it" empty="Choose" options={personOptions(people)} />
        <Field kind="select" name="teamId" label="Team" options={teamOptions(teams)} />
        <Field
          kind="select"
          name="kind"
          label="Kind"
          options={[
            { value: "committed", label: "Committed" },
            { value: "aspirational", label: "Aspirational" },
          ]}
        />
        <Field kind="date" name="dueOn" label="Due" value={dueOn} />
        <SubmitButton busy="Making it">Make it</SubmitButton>
      </ActionForm>
    </details>
  );
}
