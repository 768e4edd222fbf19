import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { addEvidenceAction } from "@/domain/hypotheses/actions";
import { sourceKindWords } from "@/domain/hypotheses/wording-rules";
import { sourceKinds } from "@/domain/vocabulary";

type Props = {
  org: string;
  formKey: string;
  today: string;
  /** Either one bet, or the open ones to choose from. */
  hypothesisId?: string;
  bets?: Option[];
  begins: { text?: string; sourceKey?: string; sourceKind?: string; observedOn?: string };
  from?: { type: string; id: string };
  /** Sources named so far, so that the same one gets the same name. */
  known?: string[];
};

/** One finding: for or against, how strong, from what kind of source. */
export function EvidenceForm({ org, formKey, today, hypothesisId, bets = [], begins, from, known = [] }: Props) {
  const hidden = {
    org,
    key: formKey,
    ...(hypothesisId ? { hypothesisId } : {}),
    ...(from ? { from: from.type, fromId: from.id } : {}),
  };
  return (
    <ActionForm action={addEvidenceAction} hidden={hidden} label="Add evidence" className="form narrow">
      {!hypothesisId && (
        <PickField
          kind="frozen-bet"
          name="hypothesisId"
          label="Which bet it speaks to"
          empty="Choose a bet"
          choices={bets}
        />
      )}
      <Field kind="textarea" doc name="text" label="What was found" value={begins.text} rows={2} />
      <ChoiceField
        name="direction"
        label="It speaks"
        inline
        options={[
          { value: "for", label: "for the bet" },
          { value: "against", label: "against it" },
        ]}
      />
      <ChoiceField
        name="strength"
        label="How strongly"
        inline
        options={[
          { value: "weak", label: "weak" },
          { value: "moderate", label: "moderate" },
          { value: "strong", label: "strong" },
        ]}
      />
      <Field
        kind="select"
        name="sourceKind"
        label="Kind of source"
        empty="Choose"
        value={begins.sourceKind}
        options={sourceKinds.map((value) => ({
          value,
          label: `${sourceKindWords[value].label}: ${sourceKindWords[value].most}${sourceKindWords[value].most === "strong" ? "" : " at most"}`,
        }))}
      />
      <Field
        name="sourceKey"
        label="Name of the source"
        value={begins.sourceKey}
        maxLength={80}
        help={
          known.length > 0
            ? `Two findings from one source count as one and a half. Named so far: ${known.join(", ")}.`
            : "Two findings from one source count as one and a half: name it so that it is known again."
        }
      />
      <div className="cols2">
        <Field kind="date" name="observedOn" label="Seen on" value={begins.observedOn ?? today} max={today} />
        <Field kind="number" name="interviewCount" label="How many, of interviews" />
      </div>
      <div className="acts">
        <SubmitButton busy="Adding">Add the evidence</SubmitButton>
      </div>
    </ActionForm>
  );
}
