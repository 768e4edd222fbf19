import type { Metadata } from "next";
import { StopProjectForm } from "@/components/decisions/stop-project-form";
import { FrictionSection } from "@/components/friction/friction-section";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { ProjectDetail } from "@/components/projects/project-detail";
import { ProjectWhen } from "@/components/projects/project-when";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { readWide, requireActor } from "@/domain/access/session";
import { listFrictionsOf } from "@/domain/friction/place-queries";
import { findTestedBet } from "@/domain/hypotheses/queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { expectedDays } from "@/domain/projects/ageing-queries";
import { getForecast } from "@/domain/projects/forecast-queries";
import { getProjectRecord } from "@/domain/projects/forecast-record-queries";
import { workFilter } from "@/domain/projects/list-input";
import { mayWithProject } from "@/domain/projects/may-rules";
import { getProjectFlow } from "@/domain/projects/project-flow-queries";
import { getProject } from "@/domain/projects/queries";
import { listWork } from "@/domain/projects/work-queries";

export const metadata: Metadata = { title: "Project" };

export default async function ProjectPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  const [project, work, forecast, flow, expected, shaken, tests, inWay, record] = await readWide(actor, async () => {
    const project = await orNotFound(getProject(actor, id));
    const more = await Promise.all([
      listWork(actor, { ...workFilter({ view: "all", project: id, sort: "-age" }), limit: 200 }),
      getForecast(actor, project),
      getProjectFlow(actor, project),
      expectedDays(actor),
      listShaken(actor, { projectId: id }),
      findTestedBet(actor, project.testsHypothesisId),
      can(actor, "friction.read") ? listFrictionsOf(actor, { projectId: id }) : null,
      getProjectRecord(actor, project),
    ]);
    return [project, ...more] as const;
  });
  const may = mayWithProject(actor, { teamId: project.teamId, ownerId: project.ownerId });
  return (
    <ProjectDetail
      {...{ org, project, flow, expected, may, tests }}
      today={actor.today}
      identity={actor.org.identityStatement}
      work={work.rows}
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
