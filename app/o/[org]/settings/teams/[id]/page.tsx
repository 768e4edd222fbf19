import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveTeamForm } from "@/components/people/archive-team-form";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { TeamForm } from "@/components/people/team-form";
import { Link } from "@/components/ui/link";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { teamLeft } from "@/domain/departures/finding-rules";
import { getTurnover } from "@/domain/departures/turnover-queries";
import { editTeamAction } from "@/domain/people/actions";
import { listTeams } from "@/domain/people/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const teams = can(actor, "team.edit") ? await listTeams(actor) : [];
  const team = teams.find((one) => one.id === id);
  if (!team) notFound();
  const keep = { leads: ["worker", team.leadMembershipId], parents: ["team", team.parentId] } as const;
  const { leads, parents } = await firstChoices(actor, keep);
  const left = teamLeft(await getTurnover(actor), id);
  const hidden = { org, teamId: id, version: String(team.version) };
  return (
    <SettingsFrame
      org={org}
      name={actor.org.name}
      here="teams"
      places={placesOf(actor)}
      label={team.name}
      finding={team.name}
      needs={left?.isLit ? left.said : null}
      sub={
        <>
          {left && !left.isLit && `${left.said} `}
          <Link href={`/o/${org}/people`}>Turnover</Link>.{" "}
          <Link href={`/o/${org}/history/team/${id}`}>What changed</Link>
        </>
      }
    >
      <div className="two">
        <TeamForm
          action={editTeamAction}
          team={team}
          parents={team.parentId === null ? [] : parents.filter(({ value }) => value !== id)}
          {...{ leads, hidden }}
          label="Edit team"
          verb="Save"
        />
        {team.parentId !== null && <ArchiveTeamForm hidden={hidden} />}
      </div>
    </SettingsFrame>
  );
}
