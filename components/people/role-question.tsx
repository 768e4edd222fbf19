import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { confirmRoleAction, refuseRoleAction } from "@/domain/people/actions";
import type { RoleQuestion as Question } from "@/domain/people/role-queries";

/** Yes or no to a role that somebody asked for and that is above their own. */
export function RoleQuestion({ org, question }: { org: string; question: Question }) {
  const hidden = { org, membershipId: question.id, version: String(question.version) };
  const isInvited = question.status === "invited";
  return (
    <section aria-label="Your answer">
      <p className="rl">
        {isInvited
          ? `${question.email} is invited and cannot enter before.`
          : `${question.name} is ${question.role} until then.`}
        {question.isAdmin && " With it goes the right to administer members, teams and settings."}
      </p>
      <div className="acts">
        <ActionForm action={confirmRoleAction} hidden={hidden} className="moves" label="Confirm the role">
          <SubmitButton busy="Confirming">Confirm</SubmitButton>
        </ActionForm>
        <ActionForm action={refuseRoleAction} hidden={hidden} className="moves" label="Refuse the role">
          <SubmitButton variant="stop" busy="Refusing">
            {isInvited ? "Refuse, and take the invitation back" : "Refuse"}
          </SubmitButton>
        </ActionForm>
      </div>
    </section>
  );
}
