import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DepartureForm } from "@/components/departures/departure-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getHandover } from "@/domain/departures/owned-queries";
import { getMember } from "@/domain/people/queries";
import { readPath } from "@/lib/address";
import { pluralWord } from "@/lib/format";

export const metadata: Metadata = { title: "A departure" };

/** R15: who leaves hands over everything, or it stays on the accountability list for all to see. */
export default async function DeparturePage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  if (!can(actor, "member.depart")) notFound();
  const member = await orNotFound(getMember(actor, id));
  if (member.status !== "active" && member.status !== "suspended") notFound();
  const form = await getHandover(actor, id);
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="members"
      places={placesOf(actor)}
      label={`${member.name} leaves`}
      finding={`${member.name} leaves.`}
      needs={
        form.total > 0
          ? `${pluralWord(form.total, "thing needs", "things need").replace(/^./, (c) => c.toUpperCase())} somebody new.`
          : null
      }
      sub="From the next request on they are out. What nobody takes over stays on the accountability list."
    >
      <DepartureForm org={org} member={member} form={form} today={actor.today} />
    </SettingsFrame>
  );
}
