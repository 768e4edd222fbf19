import { Field } from "@/components/form/field";

const reasonKinds = [
  { value: "hypothesis_debunked", label: "A hypothesis was debunked" },
  { value: "market_change", label: "The market changed" },
  { value: "resource", label: "Means came or went" },
  { value: "opportunity", label: "An opportunity opened" },
  { value: "other", label: "Another reason" },
];

/** Who decides says what was asked, what else was possible, what was chosen and why. */
export function DecisionFields({ question }: { question: string }) {
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
      <Field
        kind="select"
        name="reasonKind"
        label="What kind of reason"
        empty="Choose a kind of reason"
        options={reasonKinds}
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
