import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { inviteMembersAction } from "@/domain/people/actions";
import { roleOptions, teamOptions } from "./options";

type Props = {
  org: string;
  teams: { id: string; name: string }[] /** Only contributors, to these teams. */;
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
      <Field
        kind="select"
        name="teamId"
        label="Team"
        empty={narrow ? undefined : "No team yet"}
        options={teamOptions(teams)}
      />
      <SubmitButton busy="Making links">Make links</SubmitButton>
      {!narrow && <CheckField name="isAdmin" label="They may also administer: members, teams, settings" />}
    </ActionForm>
  );
}
