import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gone } from "@/components/departures/gone";
import { StillTheirs } from "@/components/departures/still-theirs";
import { MemberForm } from "@/components/people/member-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { Link } from "@/components/ui/link";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { countOwned } from "@/domain/departures/owned-queries";
import { getDeparture } from "@/domain/departures/turnover-queries";
import { getMember } from "@/domain/people/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Member" };

export default async function MemberPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  if (!can(actor, "member.edit")) notFound();
  const member = await orNotFound(getMember(actor, id));
  const { teams } = await firstChoices(actor, { teams: ["team", member.teamId] });
  if (!["active", "suspended", "departed"].includes(member.status)) notFound();
  const isGone = member.status === "departed";
  const left = member.status === "active" ? 0 : await countOwned(actor, id);
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="members"
      places={placesOf(actor)}
      label={member.name}
      finding={member.name}
      needs={isGone ? "has left." : null}
      sub={
        <>
          {member.email}. <Link href={`/o/${org}/people/${id}`}>What this person owns</Link>.{" "}
          <Link href={`/o/${org}/history/membership/${id}`}>What changed</Link>
        </>
      }
    >
      {isGone ? (
        <Gone org={org} today={actor.today} member={member} left={left} departure={await getDeparture(actor, id)} />
      ) : (
        <MemberForm org={org} member={member} teams={teams}>
          {member.status === "suspended" && <StillTheirs org={org} id={id} left={left} />}
        </MemberForm>
      )}
    </SettingsFrame>
  );
}
