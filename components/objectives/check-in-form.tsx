import { ActionForm } from "@/components/form/action-form";
import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { ConfidenceField } from "@/components/form/confidence-field";
import { Field } from "@/components/form/field";
import { Hidden } from "@/components/form/hidden";
import { SubmitButton } from "@/components/form/submit-button";
import { checkInAction } from "@/domain/objectives/measure-actions";
import type { MeasureKind, MeasureType } from "@/domain/vocabulary";

type Props = {
  org: string;
  measure: {
    id: string;
    kind: MeasureKind;
    type: MeasureType;
    unit: string;
    milestones: { key: string; text: string; doneOn: string | null }[];
  };
  today: string;
  formKey: string;
  value: number | null;
  confidence: number | null;
  /** A correction keeps the day of what it corrects. */
  corrects?: { id: string; asOf: string };
};

/** A value, a confidence, one line; filled in with the last ones. */
export function CheckInForm({ org, measure, today, formKey, value, confidence, corrects }: Props) {
  const hidden = { org, measureId: measure.id, key: formKey };
  const open = measure.milestones.filter((one) => !one.doneOn);
  return (
    <ActionForm
      action={checkInAction}
      hidden={hidden}
      label={corrects ? `Correct the check-in of ${corrects.asOf}` : "Check in"}
      empties={false}
    >
      {measure.type === "binary" && <CheckField name="reached" label="Yes, it is so" checked={(value ?? 0) >= 1} />}
      {measure.type === "milestone" && (
        <ChoiceField
          name="milestoneKey"
          label="What is done now"
          options={[{ value: "", label: "Nothing new" }, ...open.map((one) => ({ value: one.key, label: one.text }))]}
          value=""
        />
      )}
      {measure.type !== "binary" && measure.type !== "milestone" && (
        <Field
          kind="number"
          name="value"
          label={measure.unit ? `Value, ${measure.unit}` : "Value"}
          value={value === null ? "" : String(value)}
        />
      )}
      {measure.kind === "key_result" && (
        <ConfidenceField
          name="confidence"
          label="How sure are you that it is reached in time?"
          value={confidence}
          ends={["it will not be", "it will"]}
        />
      )}
      <Field
        name="note"
        label={corrects ? "What was wrong" : "One line"}
        placeholder={corrects ? undefined : "What changed, if anything"}
      />
      {corrects ? (
        <Hidden values={{ asOf: corrects.asOf, correctsId: corrects.id }} />
      ) : (
        <details className="more-fields">
          <summary>For another day</summary>
          <Field kind="date" name="asOf" label="As of" value={today} max={today} />
        </details>
      )}
      <div className="acts">
        <SubmitButton busy="Checking in">{corrects ? "Correct it" : "Check in"}</SubmitButton>
        {!corrects && value !== null && <span>Still true? It is filled in as you left it: one press.</span>}
      </div>
    </ActionForm>
  );
}
