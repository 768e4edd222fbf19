import type { Metadata } from "next";
import { WorkPage } from "@/components/shell/page";
import { ChoicesStood } from "@/components/strategy/choices-stood";
import { IdentityForm } from "@/components/strategy/identity-form";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { stageWords } from "@/domain/strategy/life-rules";
import { getIdentity, listThemes } from "@/domain/strategy/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Identity and stage" };

export default async function IdentityPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const [identity, themes] = await Promise.all([getIdentity(actor), listThemes(actor)]);
  const mayEdit = can(actor, "identity.edit");
  const stage = stageWords[identity.stage];
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
        { level: "Purpose", label: "Identity and stage", you: true },
      ]}
    >
      <Finding
        needs={identity.identityStatement || !mayEdit ? undefined : "Say who you are."}
        sub={
          <>
            {stage.label}. {stage.help} <Link href={`/o/${org}/history/organization/${actor.orgId}`}>What changed</Link>
          </>
        }
      >
        {identity.identityStatement ?? "Nobody has written yet who we are."}
      </Finding>
      <div className="two gap-t">
        {mayEdit ? (
          <IdentityForm org={org} identity={identity} />
        ) : (
          <p className="sub">Executives write identity and stage.</p>
        )}
        <ChoicesStood org={org} themes={themes} />
      </div>
    </WorkPage>
  );
}
