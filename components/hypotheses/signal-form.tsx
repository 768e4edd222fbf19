import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import { raiseSignalAction } from "@/domain/hypotheses/market-signal-actions";
import { impactWords, kindWords, windWords } from "@/domain/hypotheses/market-signal-rules";
import { marketSignalKinds, windDirections } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";

type Props = {
  org: string;
  formKey: string;
  today: string;
  targets: { value: string; label: string }[];
  chosen: string[];
};

/** Four questions at most; the rest is folded away. */
export function SignalForm({ org, formKey, today, targets, chosen }: Props) {
  return (
    <ActionForm
      action={raiseSignalAction}
      hidden={{ org, key: formKey }}
      label="Bring something in"
      className="form narrow"
    >
      <Field name="title" label="What happened outside" maxLength={160} autoFocus />
      <Field
        kind="select"
        name="kind"
        label="What kind of signal"
        options={marketSignalKinds.map((value) => ({ value, label: sentence(kindWords[value]) }))}
        value="competitor"
      />
      <ChoiceField
        name="impact"
        label="What it could change"
        value="1"
        options={[1, 2, 3].map((value) => ({ value: String(value), label: sentence(impactWords[value] ?? "") }))}
      />
      {targets.length > 0 && (
        <PickMany kind="signal-target" name="links" label="What it touches" value={chosen} choices={targets} />
      )}
      <details className="more-fields">
        <summary>More: the wind, a source, the day, details</summary>
        <div className="form">
          <ChoiceField
            name="direction"
            label="For us it is"
            inline
            value="unclear"
            options={windDirections.map((value) => ({ value, label: windWords[value] }))}
          />
          <Field kind="url" name="sourceUrl" label="Where it can be read" placeholder="https://" maxLength={500} />
          <Field kind="date" name="observedOn" label="Seen on" value={today} max={today} />
          <Field kind="textarea" name="detail" label="Details" />
        </div>
      </details>
      <div className="acts">
        <SubmitButton busy="Bringing it in">Bring it in</SubmitButton>
        <span>Whoever owns what it touches answers it in one sentence.</span>
      </div>
    </ActionForm>
  );
}
