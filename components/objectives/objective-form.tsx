import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import type { BriefChoice } from "@/domain/briefs/queries";
import { titleAdvice } from "@/domain/objectives/rules";
import type { FormAction } from "@/lib/action-result";
import { formatPercent } from "@/lib/format";
import { serveOptions, visibilityOptions } from "./options";

export type ObjectiveValues = {
  title: string;
  whyItMatters: string;
  kind: string;
  teamId: string | null;
  ownerId: string | null;
  themeId: string | null;
  serves: { value: string; label: string } | null;
  parentObjectiveId: string | null;
  startOn: string;
  dueOn: string | null;
  visibility: string;
  readerIds: string[];
};

export type ObjectiveChoices = {
  first: Record<"ownerId" | "teamId" | "themeId" | "parentObjectiveId" | "readerIds", Option[]>;
  briefs: BriefChoice[];
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  verb: string;
  values: ObjectiveValues;
  choices: ObjectiveChoices;
  /** Which part of the way an aspiration is expected to reach, here. */
  aspiration: number;
};

const kindsOf = (aspiration: number) => [
  { value: "committed", label: "Committed", help: "All of it is expected." },
  { value: "aspirational", label: "Aspirational", help: `${formatPercent(aspiration)} of the way is reached.` },
];

/** Where it leads in words, who answers, what it serves, until when, and who may read it. */
export function ObjectiveForm({ action, hidden, label, verb, values, choices, aspiration }: Props) {
  const advice = titleAdvice(values.title);
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow oform">
      <Field
        name="title"
        label="Where it leads, in words"
        value={values.title}
        help={advice ?? "Without numbers: they belong into its measures."}
        placeholder="Install once, never come back"
      />
      <Field kind="textarea" name="whyItMatters" label="Why it matters" value={values.whyItMatters} rows={2} />
      <ChoiceField name="kind" label="How it is meant" options={kindsOf(aspiration)} value={values.kind} />
      <div className="cols2">
        <PickField
          kind="worker"
          name="ownerId"
          label="Who answers for it"
          empty="Choose"
          choices={choices.first.ownerId}
          value={values.ownerId}
        />
        <PickField
          kind="own-team"
          name="teamId"
          label="Team"
          empty="Choose"
          choices={choices.first.teamId}
          value={values.teamId}
        />
      </div>
      <PickField
        kind="theme"
        name="themeId"
        label="Theme"
        empty="Choose"
        choices={choices.first.themeId}
        value={values.themeId}
      />
      <Field
        kind="select"
        name="serves"
        label="Brief and key task it serves"
        empty="None: it hangs on its theme"
        options={serveOptions(choices.briefs, values.serves)}
        value={values.serves?.value ?? ""}
      />
      <PickField
        kind="objective"
        name="parentObjectiveId"
        label="Objective above it"
        empty="None"
        help="Its score never enters the one above; they are counted by status."
        choices={choices.first.parentObjectiveId}
        value={values.parentObjectiveId}
      />
      <div className="cols2">
        <Field kind="date" name="startOn" label="Starts" value={values.startOn} />
        <Field kind="date" name="dueOn" label="Due" value={values.dueOn} />
      </div>
      <ChoiceField name="visibility" label="Who may read it" options={visibilityOptions} value={values.visibility} />
      <details className="more-fields" open={values.visibility === "restricted" || undefined}>
        <summary>Readers of a restricted objective</summary>
        <PickMany
          kind="member"
          name="readerIds"
          label="Readers, beside the owner and you"
          choices={choices.first.readerIds}
          value={values.readerIds}
        />
      </details>
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
