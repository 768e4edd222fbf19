import { ChoiceField } from "@/components/form/choice-field";
import type { Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { PickMany } from "@/components/form/pick-many";
import { defineKpiAction } from "@/domain/objectives/measure-actions";
import { blankMeasure } from "./blank-measure";
import { MeasureForm } from "./measure-form";
import { visibilityOptions } from "./options";

type Props = {
  org: string;
  formKey: string;
  me: { id: string; teamId: string | null };
  teams: Option[];
  readers: Option[];
  owners: Option[];
  counters: Option[];
};

/** A KPI: a measure of a team without an end, with a band and a benchmark. */
export function KpiForm({ org, formKey, me, teams, readers, owners, counters }: Props) {
  const team = teams.find((one) => one.value === me.teamId) ?? teams[0];
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
      <PickField
        kind="kpi-team"
        name="teamId"
        label="Team that lives by it"
        choices={teams}
        value={team?.value ?? null}
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
