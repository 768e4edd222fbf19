import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";

const reasonKinds = [
  { value: "hypothesis_debunked", label: "A hypothesis was debunked" },
  { value: "market_change", label: "The market changed" },
  { value: "resource", label: "Means came or went" },
  { value: "opportunity", label: "An opportunity opened" },
  { value: "other", label: "Another reason" },
];

type Props = {
  question: string;
  /** Debunked bets under it that no decision has answered. */
  debunked?: { id: string; statement: string }[];
  /** Frictions, lessons, dives and outside signals that can show it. */
  evidence?: { value: string; label: string; help: string }[];
};

/** Who decides says what was asked, what else was possible, what was chosen and why. */
export function DecisionFields({ question, debunked = [], evidence = [] }: Props) {
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
        help="The thought behind it; the evidence has its own place below."
      />
      {evidence.length > 0 && (
        <ChoiceField
          many
          name="evidenceLinks"
          label="What shows it"
          options={evidence.map((one) => ({ value: one.value, label: one.label, help: one.help }))}
        />
      )}
      <Field
        kind="textarea"
        rows={2}
        name="evidence"
        label={evidence.length > 0 ? "What else was seen" : "What shows it"}
        help="Numbers, frictions, what customers did. Without evidence there is no change of direction."
      />
    </>
  );
}
