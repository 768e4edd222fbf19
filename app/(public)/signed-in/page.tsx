import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { Finding } from "@/components/ui/finding";

export const metadata: Metadata = { title: "Signed in" };

/** Where a sign-in ends that a form asked for in another tab. */
export default function SignedInPage() {
  return (
    <PlainPage>
      <Finding sub="What you typed is sent when you come back to it.">
        You are signed in. Close this tab and go back to your form.
      </Finding>
    </PlainPage>
  );
}
