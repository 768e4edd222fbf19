import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { signUpAction } from "@/domain/access/actions";

export function SignUpForm({ next }: { next: string }) {
  return (
    <ActionForm action={signUpAction} hidden={{ next }} label="Make an account">
      <Field name="name" label="Your name" autoComplete="name" required maxLength={80} />
      <Field kind="email" name="email" label="E-mail" autoComplete="username" required />
      <Field
        kind="password"
        name="password"
        label="Password"
        help="At least 12 characters. A short sentence is easy to remember."
        autoComplete="new-password"
        required
      />
      <div className="acts">
        <SubmitButton busy="Making it">Make the account</SubmitButton>
      </div>
      <p className="sm mut">
        Have one already? <Link href="/sign-in">Sign in</Link>
      </p>
    </ActionForm>
  );
}
