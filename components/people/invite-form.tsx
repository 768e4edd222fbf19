import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { inviteMembersAction } from "@/domain/people/actions";
import { roleOptions } from "./options";

type Props = {
  org: string;
  /** The first teams of the picker. */
  teams: Option[];
  /** Only contributors, to the own teams. */
  narrow: boolean;
};

/** Paste addresses; each gets a link, shown this once. */
export function InviteForm({ org, teams, narrow }: Props) {
  return (
    <ActionForm action={inviteMembersAction} hidden={{ org }} label="Invite people" className="inv">
      <Field
        kind="textarea"
        name="addresses"
        label="Invite people"
        placeholder="Paste addresses, one per line or with commas"
        required
      />
      <Field
        kind="select"
        name="role"
        label="Role"
        options={narrow ? roleOptions.filter(({ value }) => value === "contributor") : roleOptions}
        value="contributor"
      />
      <PickField
        kind={narrow ? "invite-team" : "team"}
        name="teamId"
        label="Team"
        {...(narrow ? {} : { empty: "No team yet" })}
        choices={teams}
      />
      <SubmitButton busy="Making links">Make links</SubmitButton>
      {!narrow && <CheckField name="isAdmin" label="They may also administer: members, teams, settings" />}
    </ActionForm>
  );
}
