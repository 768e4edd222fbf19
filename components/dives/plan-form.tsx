import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Choice } from "@/domain/access/choice-queries";
import { planDiveAction } from "@/domain/dives/actions";
import { diveModeOptions } from "./words";

type Props = {
  org: string;
  teams: Choice[];
  /** The people of the team that is chosen, its lead first; else anybody who may receive a visit. */
  hosts: Choice[];
  teamId: string;
  question: string;
  today: string;
  formKey: string;
};

/** Where, when, who receives it, and the question: without one it is a walk. */
export function PlanDiveForm({ org, teams, hosts, teamId, question, today, formKey }: Props) {
  return (
    <ActionForm action={planDiveAction} hidden={{ org, key: formKey }} label="Plan a dive" className="form narrow">
      <Field
        kind="textarea"
        doc
        rows={2}
        name="question"
        label="What do you want to understand?"
        help="A question that they can answer by showing it."
        value={question}
        maxLength={300}
      />
      <PickField kind="dive-team" name="teamId" label="Where" value={teamId} choices={teams} empty="Choose a team" />
      <PickField
        kind="host"
        name="hostId"
        label="Who receives you"
        help="They confirm afterwards that it took place."
        value={teamId ? (hosts[0]?.value ?? "") : ""}
        choices={hosts}
        empty="Choose somebody of the team"
      />
      <Field kind="date" name="diveOn" label="On" value={today} />
      <ChoiceField name="mode" label="How" value="observe" options={diveModeOptions} />
      <div className="acts">
        <SubmitButton busy="Planning">Plan it</SubmitButton>
      </div>
    </ActionForm>
  );
}
