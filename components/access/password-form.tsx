import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "@/domain/access/actions";

export function PasswordForm() {
  return (
    <ActionForm action={changePasswordAction} label="Change the password" className="form narrow" empties>
      <Field kind="password" name="password" label="Present password" autoComplete="current-password" required />
      <Field
        kind="password"
        name="newPassword"
        label="New password"
        help="At least 12 characters. Every other session ends."
        autoComplete="new-password"
        required
      />
      <div className="acts">
        <SubmitButton busy="Changing">Change the password</SubmitButton>
      </div>
    </ActionForm>
  );
}
