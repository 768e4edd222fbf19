import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { TeamRow } from "@/domain/people/queries";
import type { FormAction } from "@/lib/action-result";
import { weekdayOptions } from "./options";

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  team: Partial<TeamRow>;
  /** Where it may stand; empty for the first team, which stays on top. */
  parents: Option[];
  leads: Option[];
  label: string;
  verb: string;
};

/** A team: its name, its place in the tree, its lead, its rhythm. */
export function TeamForm({ action, hidden, team, parents, leads, label, verb }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow">
      <Field name="name" label="Name" value={team.name} maxLength={80} required />
      {parents.length > 0 && (
        <PickField kind="team" name="parentId" label="Under" choices={parents} value={team.parentId} />
      )}
      <PickField
        kind="worker"
        name="leadMembershipId"
        label="Lead"
        empty="Nobody yet"
        help="A manager’s scope is the teams they lead, and what stands under them."
        choices={leads}
        value={team.leadMembershipId}
      />
      <CheckField
        name="isOperational"
        label="It does the work itself, rather than holding teams together"
        checked={team.isOperational ?? true}
      />
      <Field
        kind="number"
        name="cadenceDays"
        label="Meets every, in days"
        value={String(team.cadenceDays ?? 7)}
        required
      />
      <Field
        kind="select"
        name="reviewWeekday"
        label="Day of its review"
        options={weekdayOptions}
        value={String(team.reviewWeekday ?? 1)}
      />
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
