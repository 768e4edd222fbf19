import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { levelWords } from "@/domain/hypotheses/capability-rules";
import type { FormAction } from "@/lib/action-result";

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  values: {
    name?: string;
    themeId?: string | null;
    need?: number;
    have?: number;
    teamId?: string | null;
    note?: string;
  };
  themes: Option[];
  teams: Option[];
  label: string;
  verb: string;
};

const levels = levelWords.map((words, level) => ({ value: String(level), label: `${level}, ${words}` }));

/** What a choice needs us to be able to do, how far we are, and who builds it. */
export function CapabilityForm({ action, hidden, values, themes, teams, label, verb }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow">
      <Field
        name="name"
        label="What we must be able to do"
        help="“Field installation at scale.”"
        value={values.name}
        maxLength={120}
      />
      <PickField
        kind="theme"
        name="themeId"
        label="Choice that needs it"
        empty="Choose"
        choices={themes}
        value={values.themeId}
      />
      <ChoiceField name="need" label="Needed" options={levels} value={String(values.need ?? 3)} />
      <ChoiceField name="have" label="What we have" options={levels} value={String(values.have ?? 1)} />
      <PickField
        kind="capability-team"
        name="ownerTeamId"
        label="Team that builds it"
        empty="Choose"
        choices={teams}
        value={values.teamId}
      />
      <Field name="note" label="Why you rate it so" value={values.note} maxLength={300} />
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
