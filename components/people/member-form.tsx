import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { editMemberAction, reactivateMemberAction, suspendMemberAction } from "@/domain/people/actions";
import type { MemberRow } from "@/domain/people/queries";
import { roleOptions } from "./options";

type Props = {
  org: string;
  member: MemberRow;
  teams: Option[];
  /** What is still theirs while they are out. */
  children?: ReactNode;
};

/** Role, team and what else is fixed of a member. */
export function MemberForm({ org, member, teams, children }: Props) {
  const hidden = { org, membershipId: member.id, version: String(member.version) };
  const isOut = member.status === "suspended";
  return (
    <div className="two">
      <ActionForm action={editMemberAction} hidden={hidden} label="Edit member" className="form narrow">
        <Field name="displayName" label="Name" value={member.name} maxLength={80} required />
        <Field
          kind="select"
          name="role"
          label="Role"
          help={member.roleToConfirm ? `${member.roleToConfirm} waits for an executive's confirmation.` : undefined}
          options={roleOptions}
          value={member.role}
        />
        <PickField kind="team" name="teamId" label="Team" empty="No team" choices={teams} value={member.teamId} />
        <Field
          name="craft"
          label="Craft"
          help="What they do: Installation, Finance."
          value={member.craft}
          maxLength={80}
        />
        <Field
          kind="number"
          name="fte"
          label="Share of full time"
          help="1 is full time, 0.5 is half."
          value={String(member.fte)}
        />
        <CheckField name="isAdmin" label="May administer: members, teams, settings" checked={member.isAdmin} />
        <CheckField name="isFinance" label="May bring in money figures" checked={member.isFinance} />
        <div className="acts">
          <SubmitButton busy="Saving">Save</SubmitButton>
        </div>
      </ActionForm>
      <div>
        <h2 className="small">{isOut ? "Suspended" : "Shut out"}</h2>
        <p className="rl">
          {isOut
            ? "This person cannot enter. What they own is still theirs."
            : "Suspended, a person is out from the next request on. What they own stays theirs until somebody takes it over."}
        </p>
        <ActionForm
          action={isOut ? reactivateMemberAction : suspendMemberAction}
          hidden={hidden}
          label={isOut ? "Let in again" : "Suspend"}
        >
          <div className="acts">
            <SubmitButton variant={isOut ? "quiet" : "stop"}>{isOut ? "Let in again" : "Suspend"}</SubmitButton>
          </div>
        </ActionForm>
        {children}
        <h2 className="small gap-t">Leaves</h2>
        <p className="rl">
          Who leaves hands over everything.{" "}
          <Link href={`/o/${org}/settings/members/${member.id}/departure`}>Record the departure</Link>
        </p>
      </div>
    </div>
  );
}
