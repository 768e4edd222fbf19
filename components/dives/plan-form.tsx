import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { planDiveAction } from "@/domain/dives/actions";
import type { PlanChoices } from "@/domain/dives/people-queries";
import { diveModeOptions } from "./words";

type Props = { org: string; choices: PlanChoices; teamId: string; question: string; today: string; formKey: string };

/** Where, when, who receives it, and the question: without one it is a walk. */
export function PlanDiveForm({ org, choices, teamId, question, today, formKey }: Props) {
  const chosen = choices.find((one) => one.id === teamId);
  const hosts = (chosen ? [chosen] : choices).flatMap((team) =>
    team.hosts.map((host) => ({ value: host.id, label: chosen ? host.name : `${host.name}, ${team.name}` })),
  );
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
      <Field
        kind="select"
        name="teamId"
        label="Where"
        value={teamId}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Choose a team"
      />
      <Field
        kind="select"
        name="hostId"
        label="Who receives you"
        help="They confirm afterwards that it took place."
        value={chosen?.hosts[0]?.id ?? ""}
        options={uniqueBy(hosts)}
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

const uniqueBy = (options: { value: string; label: string }[]) =>
  options.filter((one, index) => options.findIndex((other) => other.value === one.value) === index);
