import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { TeamsTable } from "@/components/people/teams-table";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { teamsFinding } from "@/domain/people/finding-rules";
import { listTeams } from "@/domain/people/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage({ params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "team.edit")) notFound();
  const [teams, archived] = await Promise.all([listTeams(actor), listTeams(actor, "archived")]);
  const org = actor.org.slug;
  const { said, needs } = teamsFinding(teams);
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="teams"
      places={placesOf(actor)}
      label="Teams"
      finding={said}
      needs={needs}
    >
      <TeamsTable org={org} teams={teams} />
      <div className="acts">
        <ButtonLink href={`/o/${org}/settings/teams/new`}>Add a team</ButtonLink>
        <Link href={`/o/${org}/people`}>Who left, team by team</Link>
      </div>
      {archived.length > 0 && <p className="sub">Archived: {archived.map((team) => team.name).join(", ")}.</p>}
    </SettingsFrame>
  );
}
