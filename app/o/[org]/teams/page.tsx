import type { Metadata } from "next";
import { TeamList } from "@/components/projects/team-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { teamFilter } from "@/domain/projects/team-list-input";
import { listTeamFlows } from "@/domain/projects/team-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Teams" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How work flows, team by team. */
export default async function TeamsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = teamFilter(query);
  const { rows, total, next } = await readPage(actor, () => listTeamFlows(actor, filter));
  return (
    <TeamList {...{ org, query, filter, rows, total, next }} today={actor.today} mayEdit={can(actor, "team.edit")} />
  );
}
