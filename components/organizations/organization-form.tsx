import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { editOrganizationAction } from "@/domain/organizations/actions";
import { currencies } from "@/domain/organizations/input";
import type { OrganizationView } from "@/domain/organizations/queries";

export function OrganizationForm({ org, view }: { org: string; view: OrganizationView }) {
  return (
    <ActionForm
      action={editOrganizationAction}
      hidden={{ org, version: String(view.version) }}
      label="Edit the organization"
      className="form narrow"
    >
      <Field name="name" label="Name" value={view.name} maxLength={80} required />
      <Field
        name="timeZone"
        label="Time zone"
        value={view.timeZone}
        help="Days, weeks and due dates follow it, for example Europe/Brussels."
        required
      />
      <Field
        kind="select"
        name="currency"
        label="Currency"
        options={currencies.map((value) => ({ value, label: value }))}
        value={view.currency}
      />
      <Field kind="number" name="weekHours" label="Hours in a full week" value={String(view.weekHours)} />
      <CheckField
        name="backBriefRequired"
        label="Recipients of a brief owe a back-brief"
        help="Without one, work starts on what each believes was meant. In stage searching it may wait."
        checked={view.backBriefRequired}
      />
      <CheckField
        name="managersMayInvite"
        label="Managers may invite contributors to their own team"
        checked={view.managersMayInvite}
      />
      <Field
        kind="textarea"
        name="tools"
        label="Tools you use"
        help="One name per line. A key task that names one says how instead of what, and the writing desk points at it."
        placeholder={"Salesforce\nGrafana"}
        value={view.tools.join("\n")}
        rows={4}
      />
      <div className="acts">
        <SubmitButton busy="Saving">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
