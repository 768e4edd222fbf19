import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOverForm } from "@/components/departures/departure-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getHandover } from "@/domain/departures/owned-queries";
import { getMember } from "@/domain/people/queries";
import { readPath } from "@/lib/address";
import { plural } from "@/lib/format";

export const metadata: Metadata = { title: "Hand over" };

/** For who is suspended, or has gone and still has things. */
export default async function HandoverPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  if (!can(actor, "member.depart")) notFound();
  const member = await orNotFound(getMember(actor, id));
  if (member.status !== "suspended" && member.status !== "departed") notFound();
  const form = await getHandover(actor, id);
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="members"
      places={placesOf(actor)}
      label={member.name}
      finding={`What ${member.name} had.`}
      needs={form.total > 0 ? `${plural(form.total, "thing")} without anybody who answers.` : null}
    >
      <HandOverForm org={org} member={member} form={form} />
    </SettingsFrame>
  );
}
