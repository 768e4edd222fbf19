import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { TeamForm } from "@/components/people/team-form";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { createTeamAction } from "@/domain/people/actions";
import { findRootTeam } from "@/domain/people/picker-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "New team" };

export default async function NewTeamPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "team.edit")) notFound();
  const parentId = (await findRootTeam(actor))?.id ?? null;
  const { parents, lead } = await firstChoices(actor, { parents: ["team", parentId], lead: ["worker"] });
  const org = actor.org.slug;
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="teams"
      places={placesOf(actor)}
      label="A new team"
      finding="A team has a name, a place on the tree, and somebody in the lead."
    >
      <TeamForm
        action={createTeamAction}
        hidden={{ org, key: newId() }}
        team={{ parentId }}
        parents={parents}
        leads={lead}
        label="New team"
        verb="Add the team"
      />
    </SettingsFrame>
  );
}
