import type { Metadata } from "next";
import { ProjectList } from "@/components/projects/project-list";
import { readPage, requireActor } from "@/domain/access/session";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { projectFilter } from "@/domain/projects/project-list-input";
import { listProjects } from "@/domain/projects/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Projects" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProjectsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = projectFilter(query);
  const [page, teams] = await readPage(actor, () => Promise.all([listProjects(actor, filter), listTeamChoices(actor)]));
  return <ProjectList {...{ org, query, filter, teams, ...page }} today={actor.today} />;
}
