import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { answerBackBriefAction } from "@/domain/briefs/actions";

type Props = {
  org: string;
  backBriefId: string;
  version: number;
  name: string;
  keyTasks: { key: string; text: string }[];
};

/** The author's answer: it is understood, the plan must be clearer, or the brief itself should change. */
export function AnswerForm({ org, backBriefId, version, name, keyTasks }: Props) {
  return (
    <ActionForm
      action={answerBackBriefAction}
      hidden={{ org, backBriefId, version: String(version) }}
      className="verdict form"
      label="Answer the back-brief"
    >
      <ChoiceField
        name="answer"
        label="Your answer"
        hideLabel
        inline
        value="accept"
        options={[
          { value: "accept", label: "Accept: it is understood" },
          { value: "plan", label: "Send back: clarify the plan" },
          { value: "brief", label: "Send back: the brief should change" },
        ]}
      />
      <Field
        name="responseText"
        label={`One line back to ${name}`}
        placeholder="Needed when you send it back"
        maxLength={2000}
      />
      <ChoiceField
        name="returnKeyTasks"
        label="On which key task, if you send it back"
        many
        inline
        options={keyTasks.map(({ key, text }) => ({ value: key, label: text }))}
      />
      <div className="acts">
        <SubmitButton busy="Answering">Answer</SubmitButton>
      </div>
    </ActionForm>
  );
}
