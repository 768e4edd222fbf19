import type { Metadata } from "next";
import { StopProjectForm } from "@/components/decisions/stop-project-form";
import { FrictionSection } from "@/components/friction/friction-section";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { ProjectDetail } from "@/components/projects/project-detail";
import { ProjectWhen } from "@/components/projects/project-when";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getProjectPage } from "@/domain/diagnosis/project-page-queries";
import { mayWithProject } from "@/domain/projects/may-rules";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Project" };

export default async function ProjectPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const { project, forecast, flow, shaken, inWay, record, ...rest } = await orNotFound(getProjectPage(actor, id));
  const may = mayWithProject(actor, { teamId: project.teamId, ownerId: project.ownerId });
  return (
    <ProjectDetail
      {...{ org, project, flow, may, ...rest }}
      today={actor.today}
      identity={actor.org.identityStatement}
      marks={<ShakenMarks org={org} shaken={shaken} />}
      friction={inWay && <FrictionSection org={org} rows={inWay} from={`project=${id}`} />}
      when={<ProjectWhen {...{ org, project, forecast, flow, record, may }} today={actor.today} />}
      stop={
        <StopProjectForm
          hidden={{ org, projectId: id, version: String(project.version) }}
          isDecision={project.brief !== null}
        />
      }
    />
  );
}
