import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gate } from "@/components/access/gate";
import { JoinForm } from "@/components/people/join-form";
import { JoinSignedIn } from "@/components/people/join-signed-in";
import { Link } from "@/components/ui/link";
import { findAccount } from "@/domain/access/session";
import { findInvitation } from "@/domain/people/invitation-queries";
import { invitationSentence } from "@/domain/people/invitation-rules";
import { readPath } from "@/lib/address";

// The address is the secret: no other site may learn it. (`no-referrer` would take the Origin of our own form away.)
export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await readPath(params)).token);
  const [invitation, account] = await Promise.all([findInvitation(token), findAccount()]);
  if (!invitation) notFound();
  const here = `/invite/${token}`;
  return (
    <Gate title={`Join ${invitation.org.name}.`} why={invitationSentence(invitation)}>
      {account ? (
        <JoinSignedIn token={token} here={here} account={account.email} invited={invitation.email} />
      ) : invitation.hasAccount ? (
        <p>
          There is an account with this address.{" "}
          <Link href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in to join</Link>
        </p>
      ) : (
        <JoinForm token={token} email={invitation.email} here={here} />
      )}
    </Gate>
  );
}
