import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { signInAction } from "@/domain/access/actions";

export function SignInForm({ next, mayJoin }: { next: string; mayJoin: boolean }) {
  const query = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <ActionForm action={signInAction} hidden={{ next }} label="Sign in">
      <Field kind="email" name="email" label="E-mail" autoComplete="username" required />
      <Field kind="password" name="password" label="Password" autoComplete="current-password" required />
      <div className="acts">
        <SubmitButton busy="Signing in">Sign in</SubmitButton>
      </div>
      {mayJoin && (
        <p className="sm mut">
          New here? <Link href={`/sign-up${query}`}>Make an account</Link>
        </p>
      )}
    </ActionForm>
  );
}
