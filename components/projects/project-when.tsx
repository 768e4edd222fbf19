import { trustOf } from "@/domain/projects/flow-finding-rules";
import type { ProjectForecast } from "@/domain/projects/forecast-queries";
import type { getProjectRecord } from "@/domain/projects/forecast-record-queries";
import type { ProjectFlow } from "@/domain/projects/project-flow-queries";
import type { ProjectView } from "@/domain/projects/queries";
import { ProjectForecastPart } from "./project-forecast";
import { ProjectHill } from "./project-hill";
import { TrustLabel } from "./trust-label";

type Props = {
  org: string;
  today: string;
  project: ProjectView;
  forecast: ProjectForecast | null;
  flow: ProjectFlow;
  record: Awaited<ReturnType<typeof getProjectRecord>>;
  may: { moveHill: boolean };
};

/** When it will be done: the forecast, beside it what its owner knows (the hill) and whether to believe it (M8). */
export function ProjectWhen({ org, today, project, forecast, flow, record, may }: Props) {
  const runs = project.status === "active" || project.status === "paused";
  const hill = (
    <ProjectHill
      org={org}
      projectId={project.id}
      title={project.title}
      hill={flow.hill}
      mayMove={runs && may.moveHill}
    />
  );
  return (
    <>
      {!forecast && flow.hill.view && <section className="part">{hill}</section>}
      <ProjectForecastPart
        {...{ org, today, project, forecast, record }}
        beside={
          <>
            {hill}
            <TrustLabel trust={trustOf(flow.team)} of={project.teamName} />
          </>
        }
      />
    </>
  );
}
