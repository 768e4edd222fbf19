import { ActionForm } from "@/components/form/action-form";
import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { raiseFrictionAction } from "@/domain/friction/actions";
import type { From } from "@/domain/friction/place-input";
import { type FrictionKind, frictionKinds, severities } from "@/domain/vocabulary";
import { kindWords, severityWords } from "./words";

export type RaiseChoices = {
  /** Own open work, where the form stands on no item. */
  work: Option[];
  projects: Option[];
  keyTasks: Option[];
};

type Props = { org: string; formKey: string; from: From; kind: FrictionKind; choices: RaiseChoices };

/** One line, a kind, how bad it is: that is all it takes. The rest may be said, and need not. */
export function RaiseForm({ org, formKey, from, kind, choices }: Props) {
  const hidden = Object.fromEntries(Object.entries(from).filter(([, id]) => id)) as Record<string, string>;
  const stands = Object.keys(hidden).length > 0;
  return (
    <ActionForm
      action={raiseFrictionAction}
      hidden={{ org, key: formKey, ...hidden }}
      className="form raise-f"
      label="Raise friction"
    >
      <Field
        name="title"
        label="What is in the way"
        placeholder="Crimp tool breaks on the third van"
        maxLength={160}
        required
        autoFocus
      />
      <div className="f2">
        <Field
          kind="select"
          name="kind"
          label="What kind it is"
          value={kind}
          options={frictionKinds.map((one) => ({ value: one, label: kindWords[one] }))}
        />
        <ChoiceField
          name="severity"
          label="How bad it is"
          inline
          value="medium"
          options={severities.map((one) => ({ value: one, label: severityWords[one] }))}
        />
      </div>
      <div className="acts">
        <SubmitButton busy="Raising">Raise it</SubmitButton>
      </div>
      <details className="more-f">
        <summary>Say more, if you like</summary>
        <Field
          kind="textarea"
          name="detail"
          label="In your own words"
          rows={4}
          help="They travel with it, whoever answers."
        />
        <Field kind="number" name="hoursLostPerWeek" label="Hours lost each week" placeholder="2" />
        {!stands && choices.work.length > 0 && (
          <Field
            kind="select"
            name="workItemId"
            label="It stops this work of mine"
            empty="none"
            options={choices.work}
          />
        )}
        {!hidden.projectId && !hidden.workItemId && choices.projects.length > 0 && (
          <PickField
            kind="project"
            name="projectId"
            label="It slows this project"
            empty="none"
            choices={choices.projects}
          />
        )}
        {choices.keyTasks.length > 0 && (
          <Field
            kind="select"
            name="contradicts"
            label="The key task it contradicts"
            help="Its brief shows it beside the text."
            empty="none"
            options={choices.keyTasks}
          />
        )}
        <CheckField name="protected" label="Protect my name" help="Only your own manager will see who raised it." />
      </details>
    </ActionForm>
  );
}
