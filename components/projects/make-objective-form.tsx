import { ActionForm } from "@/components/form/action-form";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { objectiveFromKeyTaskAction } from "@/domain/projects/translation-actions";

type Props = {
  org: string;
  briefId: string;
  keyTaskKey: string;
  people: Option[];
  teams: Option[];
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
        <PickField kind="worker" name="ownerId" label="Who answers for it" empty="Choose" choices={people} />
        <PickField kind="own-team" name="teamId" label="Team" choices={teams} value={teams[0]?.value} />
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
