import { ActionForm } from "@/components/form/action-form";
import { signOutAction } from "@/domain/access/actions";

export function SignOutForm() {
  return (
    <ActionForm action={signOutAction} label="Sign out">
      <button type="submit">Sign out</button>
    </ActionForm>
  );
}
