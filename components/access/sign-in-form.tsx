"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import { signInAction } from "@/domain/access/actions";
import type { FormAction } from "@/lib/action-result";
import { typed } from "@/lib/typed";

export function SignInForm({ next, mayJoin }: { next: string; mayJoin: boolean }) {
  const query = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <ActionForm action={signInAction} send={signInHere} hidden={{ next }} label="Sign in">
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

/** With a script the form asks next-auth's own endpoint; without one it posts to the action. Both lead to the same door. */
const signInHere: FormAction = async (_, form) => {
  const { signIn } = await import("next-auth/react");
  const given = { email: String(form.get("email") ?? ""), password: String(form.get("password") ?? "") };
  const answer = await signIn("credentials", { ...given, redirect: false });
  if (answer?.ok) {
    // The whole page is loaded anew: nothing of whoever was here before stays in the browser.
    window.location.assign(String(form.get("next") ?? "/"));
    return { ok: true };
  }
  const message = answer?.error ?? "This could not reach the server.";
  return { ok: false, kind: "invalid", message, fieldErrors: { password: message }, values: typed(form) };
};
