import type { Metadata } from "next";
import { ProjectList } from "@/components/projects/project-list";
import { requireActor } from "@/domain/access/session";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { listProjects } from "@/domain/projects/queries";
import { readPath, readQuery } from "@/lib/address";
import { isUuid } from "@/lib/id";

export const metadata: Metadata = { title: "Projects" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ life?: string; team?: string }> };

export default async function ProjectsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = {
    life: query.life === "ended" ? ("ended" as const) : ("open" as const),
    teamId: query.team && isUuid(query.team) ? query.team : null,
  };
  const [projects, teams] = await Promise.all([listProjects(actor, filter), listTeamChoices(actor)]);
  return <ProjectList org={org} today={actor.today} filter={filter} projects={projects} teams={teams} />;
}
