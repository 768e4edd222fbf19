import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickMany } from "@/components/form/pick-many";
import { defineKpiAction } from "@/domain/objectives/measure-actions";
import { blankMeasure } from "./blank-measure";
import { MeasureForm } from "./measure-form";
import { nameOptions, visibilityOptions } from "./options";

type Props = {
  org: string;
  formKey: string;
  me: { id: string; teamId: string | null };
  teams: { id: string; name: string }[];
  readers: Option[];
  owners: Option[];
  counters: { id: string; title: string }[];
};

/** A KPI: a measure of a team without an end, with a band and a benchmark. */
export function KpiForm({ org, formKey, me, teams, readers, owners, counters }: Props) {
  const team = teams.find((one) => one.id === me.teamId) ?? teams[0];
  return (
    <MeasureForm
      action={defineKpiAction}
      hidden={{ org, key: formKey }}
      label="Define a KPI"
      verb="Define it"
      kind="kpi"
      values={{ ...blankMeasure, ownerId: me.id }}
      owners={owners}
      counters={counters}
    >
      <Field
        kind="select"
        name="teamId"
        label="Team that lives by it"
        options={nameOptions(teams)}
        value={team?.id ?? null}
      />
      <ChoiceField name="visibility" label="Who may read it" options={visibilityOptions} value="org" />
      <details className="more-fields">
        <summary>Readers of a restricted KPI</summary>
        <PickMany
          kind="member"
          name="readerIds"
          label="Readers, beside the owner and you"
          choices={readers}
          value={[]}
        />
      </details>
    </MeasureForm>
  );
}
