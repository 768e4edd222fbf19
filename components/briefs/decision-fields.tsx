import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";

const reasonKinds = [
  { value: "hypothesis_debunked", label: "A hypothesis was debunked" },
  { value: "market_change", label: "The market changed" },
  { value: "resource", label: "Means came or went" },
  { value: "opportunity", label: "An opportunity opened" },
  { value: "other", label: "Another reason" },
];

/** Who decides says what was asked, what else was possible, what was chosen and why. */
type Props = {
  question: string /** Debunked bets under it that no decision has answered. */;
  debunked?: { id: string; statement: string }[];
};

export function DecisionFields({ question, debunked = [] }: Props) {
  return (
    <>
      <Field name="question" label="The question" value={question} maxLength={500} />
      <Field
        kind="textarea"
        name="options"
        label="What else was possible"
        help="One line each. A choice without alternatives is none."
      />
      <Field kind="textarea" doc rows={2} name="choice" label="What was chosen" />
      {debunked.length > 0 && (
        <ChoiceField
          name="hypothesisIds"
          label="Debunked bets that this decision answers"
          many
          value={debunked.map((bet) => bet.id)}
          options={debunked.map((bet) => ({ value: bet.id, label: bet.statement }))}
        />
      )}
      <Field
        kind="select"
        name="reasonKind"
        label="What kind of reason"
        empty="Choose a kind of reason"
        options={reasonKinds}
        value={debunked.length > 0 ? "hypothesis_debunked" : ""}
      />
      <Field
        kind="textarea"
        doc
        rows={3}
        name="reason"
        label="Why"
        help="Name the evidence: numbers, frictions, what was seen."
      />
    </>
  );
}
