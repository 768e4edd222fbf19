import type { Metadata } from "next";
import { TeamPage } from "@/components/projects/team-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { getTeamFlow } from "@/domain/projects/team-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Team" };

/** V12: the flow of one team. */
export default async function TeamFlowPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const team = await orNotFound(readPage(actor, () => getTeamFlow(actor, id)));
  return (
    <TeamPage
      org={org}
      team={team}
      seesFriction={can(actor, "friction.read")}
      mayWork={can(actor, "work.create", { teamId: id })}
    />
  );
}
