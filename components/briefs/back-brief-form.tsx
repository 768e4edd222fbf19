import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { writeBackBriefAction } from "@/domain/briefs/actions";

type Words = {
  restatement: string;
  myPlan: string;
  boundariesISee: string;
  risks: string;
  helpNeeded: string;
  cannotPromise: string;
  takenKeyTasks: string[];
};

type Props = {
  org: string;
  briefId: string;
  version: number;
  words: Partial<Words>;
  keyTasks: { key: string; text: string }[];
  isAddendum: boolean;
  isCopied: boolean;
};

/** The recipient's three boxes first: what I understood, how I will do it, what I cannot promise. */
export function BackBriefForm({ org, briefId, version, words, keyTasks, isAddendum, isCopied }: Props) {
  return (
    <ActionForm
      action={writeBackBriefAction}
      hidden={{ org, briefId, version: String(version) }}
      label="Give the brief back"
    >
      <Field
        kind="textarea"
        doc
        rows={4}
        name="restatement"
        label="My understanding"
        help={
          isCopied
            ? "These are mostly the brief's words: say it in yours."
            : "The intent in your own words: what must become true, and why."
        }
        value={words.restatement}
      />
      <Field
        kind="textarea"
        doc
        rows={4}
        name="myPlan"
        label="My plan"
        help="How you and your team will go about it. The way is yours."
        value={words.myPlan}
      />
      <Field
        kind="textarea"
        doc
        rows={3}
        name="cannotPromise"
        label="What I cannot promise"
        help="And what would change that. Said now, it is worth more than found out later."
        value={words.cannotPromise}
      />
      <ChoiceField
        name="takenKeyTasks"
        label="Key tasks that my team takes"
        many
        options={keyTasks.map(({ key, text }) => ({ value: key, label: text }))}
        value={words.takenKeyTasks ?? []}
      />
      <details className="more-fields">
        <summary>Boundaries I see, risks, help I need</summary>
        <Field kind="textarea" name="boundariesISee" label="Boundaries I see" value={words.boundariesISee} />
        <Field kind="textarea" name="risks" label="Risks" value={words.risks} />
        <Field kind="textarea" name="helpNeeded" label="Help I need" value={words.helpNeeded} />
      </details>
      <div className="acts">
        <SubmitButton name="verb" value="submit" busy="Giving it back">
          {isAddendum ? "Send the addendum" : "Give it back"}
        </SubmitButton>
        <SubmitButton name="verb" value="save" variant="quiet" busy="Saving">
          Save for later
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
