import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { editIdentityAction } from "@/domain/strategy/actions";
import { stageWords } from "@/domain/strategy/life-rules";
import { type Stage, stages } from "@/domain/vocabulary";

type Props = { org: string; identity: { identityStatement: string | null; stage: Stage; version: number } };

export function IdentityForm({ org, identity }: Props) {
  return (
    <ActionForm
      action={editIdentityAction}
      hidden={{ org, version: String(identity.version) }}
      label="Edit identity and stage"
      className="form narrow"
    >
      <Field
        kind="textarea"
        doc
        name="identityStatement"
        label="Who we are, in one sentence"
        help="At most 280 characters. It stands at the head of every line of sight."
        value={identity.identityStatement}
        maxLength={280}
        rows={2}
      />
      <ChoiceField
        name="stage"
        label="Where we are"
        options={stages.map((value) => ({ value, label: stageWords[value].label, help: stageWords[value].help }))}
        value={identity.stage}
      />
      <div className="acts">
        <SubmitButton busy="Saving">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
