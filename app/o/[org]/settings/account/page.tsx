import type { Metadata } from "next";
import { PasswordForm } from "@/components/access/password-form";
import { Sessions } from "@/components/access/sessions";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { requireAccount, requireActor } from "@/domain/access/session";
import { listSessions } from "@/domain/access/session-queries";
import { readPath } from "@/lib/address";
import { pluralWord } from "@/lib/format";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const account = await requireAccount();
  const sessions = await listSessions(account);
  return (
    <SettingsFrame
      org={actor.org.slug}
      name={actor.org.name}
      here="account"
      places={placesOf(actor)}
      label="Account"
      finding={`Your account is open ${sessions.length === 1 ? "here, and nowhere else" : `in ${pluralWord(sessions.length, "place")}`}.`}
      sub={`${account.email}, ${actor.role} of ${actor.org.name}.`}
    >
      <Sessions sessions={sessions} timeZone={actor.org.timeZone} />
      <section className="gap-t" aria-labelledby="pw">
        <h2 className="small" id="pw">
          Password
        </h2>
        <PasswordForm />
      </section>
    </SettingsFrame>
  );
}
