import type { Metadata } from "next";
import { ProjectForm } from "@/components/projects/project-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { editProjectAction } from "@/domain/projects/actions";
import { getProject } from "@/domain/projects/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit the project" };

export default async function EditProjectPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const project = await orNotFound(getProject(actor, id));
  const choices = await firstChoices(actor, {
    objectiveId: ["objective", project.objectiveId],
    kpiMeasureId: ["kpi", project.kpiMeasureId],
    ownerId: ["worker", project.ownerId],
    teamId: ["own-team", project.teamId],
    testsHypothesisId: ["undecided-bet", project.testsHypothesisId],
  });
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
        choices={choices}
        label="Edit the project"
        verb="Save"
      />
    </WorkPage>
  );
}
