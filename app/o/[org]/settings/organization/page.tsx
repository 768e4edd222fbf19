import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganizationForm } from "@/components/organizations/organization-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { Link } from "@/components/ui/link";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getOrganization } from "@/domain/organizations/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Organization" };

export default async function OrganizationPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "settings.edit")) notFound();
  const view = await getOrganization(actor);
  const org = actor.org.slug;
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="organization"
      places={placesOf(actor)}
      label="Name and rules"
      finding={`${view.name} keeps the time of ${view.timeZone} and counts in ${view.currency}.`}
      sub={
        <>
          Who you are, and whether you still search, is an executive’s to say:{" "}
          <Link href={`/o/${org}/strategy/identity`}>identity and stage</Link>.{" "}
          <Link href={`/o/${org}/history/organization/${actor.orgId}`}>What changed</Link>
        </>
      }
    >
      <OrganizationForm org={org} view={view} />
    </SettingsFrame>
  );
}
