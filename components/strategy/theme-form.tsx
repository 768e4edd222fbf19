import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { themeKindWords } from "@/domain/strategy/life-rules";
import { type ThemeKind, themeKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/action-result";

type Values = {
  title?: string;
  kind?: ThemeKind;
  choice?: string;
  notDoing?: string;
  isNewMarket?: boolean;
  horizonStartYear: number;
  horizonEndYear: number;
  ownerId: string;
  kpiIds?: string[];
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  values: Values;
  owners: Option[];
  kpis: Option[];
  org: string;
  label: string;
  verb: string;
};

/** A strategic choice: what we choose, what we will not do, for how long, and by which numbers we judge it. */
export function ThemeForm({ action, hidden, values, owners, kpis, org, label, verb }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow">
      <Field name="title" label="Name of the choice" value={values.title} maxLength={120} required />
      <Field
        kind="select"
        name="kind"
        label="What kind of choice"
        options={themeKinds.map((value) => ({ value, label: themeKindWords[value] }))}
        value={values.kind ?? "where_to_play"}
      />
      <Field
        kind="textarea"
        doc
        name="choice"
        label="What we choose"
        help="“Regional distributors who must prove the cold chain to the grocers they serve.”"
        value={values.choice}
        required
      />
      <Field
        kind="textarea"
        doc
        name="notDoing"
        label="What we will not do"
        help="“Independent grocers.” Half of a choice is what it leaves out."
        value={values.notDoing}
        required
      />
      <CheckField name="isNewMarket" label="It is a market we do not know yet" checked={values.isNewMarket ?? false} />
      <div className="cols2">
        <Field kind="number" name="horizonStartYear" label="From year" value={String(values.horizonStartYear)} />
        <Field
          kind="number"
          name="horizonEndYear"
          label="To year"
          help="One to five years ahead."
          value={String(values.horizonEndYear)}
        />
      </div>
      <PickField kind="leader" name="ownerId" label="Who answers for it" choices={owners} value={values.ownerId} />
      {kpis.length > 0 ? (
        <PickMany
          kind="kpi"
          name="kpiIds"
          label="KPIs by which it is judged"
          help="In force needs at least one. Every piece of work below ends in the first."
          choices={kpis}
          value={values.kpiIds ?? []}
        />
      ) : (
        <p className="sub">
          There is no KPI yet to judge it by. <Link href={`/o/${org}/kpis/new`}>Define one</Link> before it comes into
          force; the draft can be saved now.
        </p>
      )}
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
