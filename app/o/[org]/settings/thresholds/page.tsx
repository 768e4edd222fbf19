import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThresholdsForm } from "@/components/organizations/thresholds-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { Link } from "@/components/ui/link";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getOrganization } from "@/domain/organizations/queries";
import { readPath } from "@/lib/address";
import { plural } from "@/lib/format";

export const metadata: Metadata = { title: "Thresholds" };

export default async function ThresholdsPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "settings.edit")) notFound();
  const { version } = await getOrganization(actor);
  const own = actor.org.settings.thresholds ?? {};
  const many = Object.keys(own).length;
  const org = actor.org.slug;
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="thresholds"
      places={placesOf(actor)}
      label="Thresholds"
      finding={
        many === 0 ? "Every threshold is as usual." : `${plural(many, "threshold")} of your own; all others as usual.`
      }
      sub={
        <>
          What a signal compares with. Each change is recorded:{" "}
          <Link href={`/o/${org}/history/organization/${actor.orgId}`}>what changed</Link>,{" "}
          <Link href="/docs/signals#thresholds">what each is for</Link>. Leave a field empty for the usual value.
        </>
      }
    >
      <ThresholdsForm org={org} version={version} own={own} />
    </SettingsFrame>
  );
}
