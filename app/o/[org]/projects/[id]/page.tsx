import type { Metadata } from "next";
import { StopProjectForm } from "@/components/decisions/stop-project-form";
import { FrictionSection } from "@/components/friction/friction-section";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { ProjectDetail } from "@/components/projects/project-detail";
import { ProjectForecastPart } from "@/components/projects/project-forecast";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listFrictionsOf } from "@/domain/friction/place-queries";
import { findTestedBet } from "@/domain/hypotheses/queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { expectedDays } from "@/domain/projects/ageing-queries";
import { getForecast } from "@/domain/projects/forecast-queries";
import { workFilter } from "@/domain/projects/list-input";
import { mayWithProject } from "@/domain/projects/may-rules";
import { getProject } from "@/domain/projects/queries";
import { listWork } from "@/domain/projects/work-queries";

export const metadata: Metadata = { title: "Project" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function ProjectPage({ params }: Props) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  const project = await orNotFound(getProject(actor, id));
  const work = await listWork(actor, { ...workFilter({ view: "all", project: id, sort: "-age" }), limit: 200 });
  const forecast = await getForecast(actor, project);
  const hidden = { org, projectId: id, version: String(project.version) };
  const may = mayWithProject(actor, { teamId: project.teamId, ownerId: project.ownerId });
  return (
    <ProjectDetail
      org={org}
      today={actor.today}
      identity={actor.org.identityStatement}
      project={project}
      work={work.rows}
      expected={await expectedDays(actor)}
      may={may}
      marks={<ShakenMarks org={org} shaken={await listShaken(actor, { projectId: id })} />}
      tests={await findTestedBet(actor, project.testsHypothesisId)}
      friction={
        can(actor, "friction.read") && (
          <FrictionSection org={org} rows={await listFrictionsOf(actor, { projectId: id })} from={`project=${id}`} />
        )
      }
      when={forecast && <ProjectForecastPart today={actor.today} dueOn={project.dueOn} forecast={forecast} />}
      stop={<StopProjectForm hidden={hidden} isDecision={project.brief !== null} />}
    />
  );
}
