import type { Metadata } from "next";
import { ProjectForm } from "@/components/projects/project-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { findTestedBet, listHypothesisChoices } from "@/domain/hypotheses/queries";
import { listKpiChoices, listObjectiveChoices } from "@/domain/objectives/picker-queries";
import { listColleagues, listTeamChoices } from "@/domain/people/picker-queries";
import { editProjectAction } from "@/domain/projects/actions";
import { getProject } from "@/domain/projects/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit the project" };

export default async function EditProjectPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const project = await orNotFound(getProject(actor, id));
  const [teams, people, objectives, kpis, open, tested] = await Promise.all([
    listTeamChoices(actor),
    listColleagues(actor),
    listObjectiveChoices(actor),
    listKpiChoices(actor),
    listHypothesisChoices(actor),
    findTestedBet(actor, project.testsHypothesisId),
  ]);
  const bets = tested && !open.some((bet) => bet.id === tested.id) ? [tested, ...open] : open;
  const hidden = { org, projectId: id, version: String(project.version), keyTaskKey: project.keyTaskKey ?? "" };
  return (
    <WorkPage
      stations={[
        { level: "Project", label: project.title, href: `/o/${org}/projects/${id}` },
        { level: "Edit", label: project.label, you: true },
      ]}
    >
      <Finding>{project.title}</Finding>
      <ProjectForm
        action={editProjectAction}
        hidden={hidden}
        project={project}
        {...{ bets, teams, people, objectives, kpis }}
        label="Edit the project"
        verb="Save"
      />
    </WorkPage>
  );
}
