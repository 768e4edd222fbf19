import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { joinAction } from "@/domain/people/actions";

/** Makes the account of the invited address and joins. */
export function JoinForm({ token, email, here }: { token: string; email: string; here: string }) {
  return (
    <ActionForm action={joinAction} hidden={{ token }} label="Make an account and join">
      <Field name="name" label="Your name" autoComplete="name" required maxLength={80} />
      <Field
        kind="password"
        name="password"
        label="Password"
        help={`For ${email}. At least 12 characters; a short sentence is easy to remember.`}
        autoComplete="new-password"
        required
      />
      <div className="acts">
        <SubmitButton busy="Joining">Make the account and join</SubmitButton>
      </div>
      <p className="sm mut">
        Have an account with another address? <Link href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in</Link>
      </p>
    </ActionForm>
  );
}
