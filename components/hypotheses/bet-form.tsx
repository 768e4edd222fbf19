import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { priors } from "@/domain/hypotheses/rules";
import { categoryWords, priorWords } from "@/domain/hypotheses/wording-rules";
import { hypothesisCategories } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/action-result";
import { sentence } from "@/lib/format";

type Values = {
  statement?: string;
  category?: string;
  themeId?: string;
  briefId?: string | null;
  loadBearing?: boolean;
  isPmf?: boolean;
  ownerId?: string;
  prior?: number;
  leadingMeasureId?: string | null;
  leadingIndicator?: string;
  supportIf?: string;
  debunkIf?: string;
  testBy?: string | null;
};
type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  values: Values;
  themes: Option[];
  briefs: Option[];
  owners: Option[];
  measures: Option[];
  isOpen?: boolean;
  isSearching?: boolean;
  label: string;
  verb: string;
};

/** A bet: the sentence, what would support and debunk it and by when; then what rests on it and who answers for it. */
export function BetForm({ action, hidden, values, isOpen, isSearching, label, verb, ...from }: Props) {
  const frozen = isOpen ? "Frozen since it opened: an edit is counted and shown on the bet for good." : undefined;
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow">
      <Field
        kind="textarea"
        doc
        rows={2}
        name="statement"
        label="What would have to be true"
        help="“Our own crew can equip a van in two hours.”"
        value={values.statement}
        maxLength={240}
      />
      <Field
        kind="textarea"
        rows={2}
        name="supportIf"
        label="Supported if"
        help={frozen ?? "Before any evidence: “median below 2.2 hours after 60 vans”."}
        value={values.supportIf}
      />
      <Field
        kind="textarea"
        rows={2}
        name="debunkIf"
        label="Debunked if"
        help={frozen ?? "“Median above 3.5 hours after 60 vans”."}
        value={values.debunkIf}
      />
      <Field kind="date" name="testBy" label="Tested by" help={frozen} value={values.testBy} />
      <PickField
        kind="theme"
        name="themeId"
        label="Choice that rests on it"
        empty="Choose"
        choices={from.themes}
        value={values.themeId}
      />
      <CheckField
        name="loadBearing"
        label="Load-bearing: without it the choice does not stand"
        checked={values.loadBearing ?? false}
      />
      <PickField
        kind="leader"
        name="ownerId"
        label="Who answers for it"
        help="An executive or a manager opens it and proposes its verdict."
        empty="Choose"
        choices={from.owners}
        value={values.ownerId}
      />
      <Field
        kind="select"
        name="category"
        label="What it is about"
        options={hypothesisCategories.map((value) => ({ value, label: sentence(categoryWords[value]) }))}
        value={values.category ?? "demand"}
      />
      {isOpen ? (
        <input type="hidden" name="prior" value={(values.prior ?? 0.5).toFixed(2)} />
      ) : (
        <Field
          kind="select"
          name="prior"
          label="Where belief begins"
          options={priors.map((value) => ({ value, label: priorWords[value] ?? value }))}
          value={(values.prior ?? 0.5).toFixed(2)}
        />
      )}
      <details className="more-fields">
        <summary>A brief of its own, an early sign, product and market fit</summary>
        <div className="form">
          <PickField
            kind="running-brief"
            name="briefId"
            label="Only this brief rests on it"
            empty="Every brief of the choice"
            choices={from.briefs}
            value={values.briefId}
          />
          <PickField
            kind="open-measure"
            name="leadingMeasureId"
            label="A measure that shows it early"
            empty="None"
            choices={from.measures}
            value={values.leadingMeasureId}
          />
          <Field
            name="leadingIndicator"
            label="Or an early sign in words"
            value={values.leadingIndicator}
            maxLength={200}
          />
          <CheckField
            name="isPmf"
            label="It is the bet of product and market fit"
            help={isSearching ? "Supported, it ends the stage of searching." : undefined}
            checked={values.isPmf ?? false}
          />
        </div>
      </details>
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
