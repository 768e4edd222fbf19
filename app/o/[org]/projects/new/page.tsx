import type { Metadata } from "next";
import { ProjectForm } from "@/components/projects/project-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listHypothesisChoices } from "@/domain/hypotheses/queries";
import { listKpiChoices, listObjectiveChoices } from "@/domain/objectives/picker-queries";
import { listColleagues, listTeamChoices } from "@/domain/people/picker-queries";
import { proposeProjectAction } from "@/domain/projects/actions";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Propose a project" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewProjectPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const [teams, people, objectives, kpis, bets] = await Promise.all([
    listTeamChoices(actor),
    listColleagues(actor),
    listObjectiveChoices(actor),
    listKpiChoices(actor),
    listHypothesisChoices(actor),
  ]);
  const mine = teams.filter((team) => can(actor, "project.propose", { teamId: team.id }));
  return (
    <WorkPage
      stations={[
        { level: "Projects", label: "All projects", href: `/o/${org}/projects` },
        { level: "New", label: "A proposal", you: true },
      ]}
    >
      <Finding sub="It is a proposal until a manager activates it. What looks like it elsewhere is shown before it begins.">
        What should change?
      </Finding>
      <ProjectForm
        action={proposeProjectAction}
        hidden={{ org, key: newId() }}
        project={{
          ownerId: actor.membershipId,
          teamId: actor.teamId ?? mine[0]?.id,
          objectiveId: query.objective ?? null,
        }}
        {...{ bets, people, objectives, kpis }}
        teams={mine}
        label="Propose a project"
        verb="Propose it"
      />
    </WorkPage>
  );
}
