import { SignOutForm } from "@/components/access/sign-out-form";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { acceptInvitationAction } from "@/domain/people/actions";

type Props = { token: string; here: string; account: string; invited: string };

/** Somebody is signed in: join as that person. Where the addresses differ, the question stands before the button. */
export function JoinSignedIn({ token, here, account, invited }: Props) {
  const isOther = account !== invited;
  return (
    <>
      {isOther && (
        <p>
          You are signed in as <b>{account}</b>, and this invitation was sent to <b>{invited}</b>. Is that you too?
        </p>
      )}
      <ActionForm
        action={acceptInvitationAction}
        hidden={{ token, ...(isOther ? { asMyself: "on" } : {}) }}
        label="Join"
      >
        <div className="acts">
          <SubmitButton busy="Joining">{isOther ? `Join as ${account}` : "Join"}</SubmitButton>
        </div>
      </ActionForm>
      {isOther && <SignOutForm next={here}>No, sign out and open it again</SignOutForm>}
    </>
  );
}
