import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { recordDecisionAction } from "@/domain/decisions/record-actions";
import { adviceWords } from "@/domain/diagnosis/gap-finding-rules";
import type { ThemePosture } from "@/domain/diagnosis/posture-rules";

type Props = { org: string; theme: Pick<ThemePosture, "id" | "title" | "advice">; formKey: string };

/** An executive decides on the advice for a theme: agreed or not, always with a reason. */
export function PostureForm({ org, theme, formKey }: Props) {
  const isAdvised = theme.advice !== "not_enough_data";
  return (
    <details className="p-data">
      <summary>Decide on it</summary>
      <ActionForm
        action={recordDecisionAction}
        hidden={{
          org,
          key: formKey,
          kind: "posture",
          themeId: theme.id,
          advice: theme.advice,
          question: `Which side needs the emphasis in “${theme.title}”?`,
        }}
        label={`Decide on the posture of ${theme.title}`}
        className="form narrow"
      >
        {isAdvised && (
          <ChoiceField
            name="agrees"
            label="The advice"
            value="yes"
            options={[
              { value: "yes", label: "Agreed" },
              { value: "no", label: "Not agreed, or not now" },
            ]}
          />
        )}
        <Field name="choice" label="What we do" value={isAdvised ? adviceWords(theme.advice) : ""} maxLength={1000} />
        <Field kind="textarea" name="reason" label="Why" help="Name the evidence." />
        <Field kind="date" name="revisitOn" label="Look again on" />
        <div className="acts">
          <SubmitButton busy="Recording">Record the posture</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
