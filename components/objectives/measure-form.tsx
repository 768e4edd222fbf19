import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { MeasureKind } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/action-result";
import { type Step, StepRows } from "./step-rows";

export type MeasureValues = {
  title: string;
  type: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  tolerance: number | null;
  naturalMin: number | null;
  naturalMax: number | null;
  weight: number;
  ownerId: string | null;
  source: string;
  sourceUrl: string | null;
  cadenceDays: number;
  benchmarkValue: number | null;
  benchmarkSource: string | null;
  counterMeasureId: string | null;
  dueOn: string | null;
  milestones: Step[];
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  verb: string;
  kind: MeasureKind;
  values: MeasureValues;
  owners: Option[];
  counters: Option[];
  /** Has readings: its type stays, and what moves needs a reason (R8). */
  isRead?: boolean;
  /** Team and readers, for a KPI. */
  children?: ReactNode;
};

const numbers = [
  { value: "increase_decrease", label: "A number that rises or falls", help: "vans, hours, returns" },
  { value: "percent", label: "A percentage" },
  { value: "currency", label: "Money" },
  { value: "band", label: "A number that is to stay in a band", help: "margin between 55 and 65 %" },
];
const steps = [
  { value: "milestone", label: "Milestones", help: "done and accepted, or not: nothing between" },
  { value: "binary", label: "Yes or no" },
];
const text = (value: number | null) => (value === null ? "" : String(value));

/** What is measured and what it promises. What the chosen type does not need hides itself; without that help all is shown. */
export function MeasureForm({ action, hidden, label, verb, kind, values, owners, counters, isRead, children }: Props) {
  const isKpi = kind === "kpi";
  const types = isKpi ? numbers : [...numbers, ...steps];
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      label={label}
      className={isKpi ? "form narrow mform kpi" : "form narrow mform"}
    >
      <Field name="title" label="What is measured" value={values.title} placeholder="Median install hours per van" />
      <ChoiceField
        name="type"
        label="How it is measured"
        help={isRead ? "It has readings, so its type stays." : undefined}
        options={isRead ? types.filter((type) => type.value === values.type) : types}
        value={values.type}
      />
      <div className="needs-type n-number">
        <Field name="unit" label="Unit" value={values.unit} placeholder="hours, %, M€" className="f short" />
        <div className="cols2">
          <Field kind="number" name="baseline" label="Where it starts" value={text(values.baseline)} />
          <div className="n-goal">
            <Field
              kind="number"
              name="target"
              label={isKpi ? "Where it should go, if anywhere" : "Where it should end"}
              value={text(values.target)}
            />
          </div>
        </div>
      </div>
      <div className="needs-type n-band">
        <div className="cols2">
          <Field kind="number" name="lo" label="The band begins at" value={text(values.lo)} />
          <Field kind="number" name="hi" label="and ends at" value={text(values.hi)} />
        </div>
      </div>
      <div className="needs-type n-tol">
        <Field
          kind="number"
          name="tolerance"
          label="Tolerance"
          help="Needed when the band is a single point, or when it starts inside: the distance at which nothing is left."
          value={text(values.tolerance)}
        />
      </div>
      {!isKpi && (
        <div className="needs-type n-steps">
          <StepRows steps={values.milestones} />
        </div>
      )}
      <div className="cols2">
        <PickField
          kind="worker"
          name="ownerId"
          label="Who answers for the number"
          empty="Choose"
          choices={owners}
          value={values.ownerId}
        />
        {!isKpi && <Field kind="date" name="dueOn" label="Due" value={values.dueOn} />}
      </div>
      {isRead && (
        <Field
          name="changeReason"
          label="Why it changes"
          help="Needed when start, target, band, day or weight move. The old value stays on the chart."
        />
      )}
      {children}
      <details className="more-fields" open={isKpi || isRead || undefined}>
        <summary>Weight, rhythm, source, limits, what to watch beside it</summary>
        <div className="form">
          <div className="cols2">
            {!isKpi && (
              <Field kind="number" name="weight" label="Weight among its measures" value={text(values.weight)} />
            )}
            <Field kind="number" name="cadenceDays" label="Days between check-ins" value={text(values.cadenceDays)} />
          </div>
          <div className="cols2">
            <Field name="source" label="Where the number comes from" value={values.source} />
            <Field kind="url" name="sourceUrl" label="Its address" value={values.sourceUrl} />
          </div>
          <div className="cols2 n-number">
            <Field kind="number" name="naturalMin" label="It cannot be below" value={text(values.naturalMin)} />
            <Field kind="number" name="naturalMax" label="It cannot be above" value={text(values.naturalMax)} />
          </div>
          <div className="cols2">
            <Field kind="number" name="benchmarkValue" label="Benchmark" value={text(values.benchmarkValue)} />
            <Field name="benchmarkSource" label="Whose, and from where" value={values.benchmarkSource} />
          </div>
          <PickField
            kind="measure"
            name="counterMeasureId"
            label="The measure to watch beside it"
            empty="None"
            help="What would suffer if this one were chased alone."
            choices={counters}
            value={values.counterMeasureId}
          />
        </div>
      </details>
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
