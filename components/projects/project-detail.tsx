import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Problem } from "@/components/ui/states";
import { projectFinding } from "@/domain/projects/project-finding-rules";
import type { ProjectFlow } from "@/domain/projects/project-flow-queries";
import type { ProjectView } from "@/domain/projects/queries";
import type { WorkRow } from "@/domain/projects/work-queries";
import { OwnDecisions } from "./own-decisions";
import { type May, ProjectActs } from "./project-acts";
import { ProjectFacts } from "./project-facts";
import { ProjectFlowPart } from "./project-flow";
import { ProjectWords } from "./project-said";
import { projectStations } from "./project-stations";
import { workColumns } from "./work-columns";
import { workLines } from "./work-rows";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  project: ProjectView;
  /** What is open of it. */
  work: WorkRow[];
  /** Projects of other teams that may be the same work. */
  twins: { id: string; title: string; teamName: string }[];
  expected: ReadonlyMap<string, number>;
  may: May;
  stop: ReactNode;
  /** When the rest will be done. */
  when?: ReactNode;
  /** How its work flows, below what one does about it; days until the first result that a customer sees (N8). */
  flow: ProjectFlow;
  /** What needs a decision: a debunked bet under it. */
  marks?: ReactNode;
  /** What is in its way. */
  friction?: ReactNode;
  /** The bet it tests. */
  tests?: { id: string; name: string } | null;
};

/** A project: what it serves, how it goes in its owner's word, its work, what may be decided alone. */
export function ProjectDetail({
  org,
  today,
  identity,
  project,
  work: shown,
  twins,
  expected,
  may,
  stop,
  when,
  marks,
  friction,
  flow,
  tests = null,
}: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const done = project.counts.get("done") ?? 0;
  const remaining = (["backlog", "ready", "in_progress", "review"] as const).reduce(
    (sum, state) => sum + (project.counts.get(state) ?? 0),
    0,
  );
  return (
    <WorkPage stations={projectStations(project, identity, at)}>
      <Finding sub={projectFinding({ ...project, remaining, done }, today)}>{project.title}</Finding>
      {marks}
      {project.purposeInOwnWords && <p className="c-why">{project.purposeInOwnWords}</p>}
      {twins.map((twin) => (
        <Problem key={twin.id} title="This may be the same work as another project.">
          <p>
            <Link href={at(`projects/${twin.id}`)}>{twin.title}</Link>, {twin.teamName}. Speak before either begins.
          </p>
        </Problem>
      ))}
      <ProjectActs org={org} project={project} may={may} stop={stop} />
      {when}
      <div className="two gap-t">
        <div>
          <ProjectFacts project={project} at={at} tests={tests} first={flow.first} />
          <p className="acts">
            {may.edit && ["proposed", "active", "paused"].includes(project.status) && (
              <ButtonLink href={at(`projects/${project.id}/edit`)} variant="quiet" size="sm">
                Edit
              </ButtonLink>
            )}
            {may.say && !may.stop && ["active", "paused"].includes(project.status) && (
              <Link href={at(`lessons/new?stop=${project.id}`)}>Propose to stop it</Link>
            )}
            {may.say && <Link href={at(`lessons/new?from=project:${project.id}`)}>Write down a lesson</Link>}
            <Link href={at(`history/project/${project.id}`)}>History</Link>
          </p>
        </div>
        <ProjectWords org={org} today={today} project={project} maySay={may.say} mayUse={may.use} />
      </div>
      <section className="gap-t" aria-labelledby="work">
        <div className="bar2">
          <h2 className="small" id="work">
            {shown.length === 0 ? "No open work" : `${shown.length} open, ${done} done`}
          </h2>
          {may.work && (
            <ButtonLink href={`${at("work/new")}?project=${project.id}`} variant="quiet" size="sm">
              Write down work
            </ButtonLink>
          )}
        </div>
        {shown.length > 0 && (
          <DataTable
            today={today}
            caption="Open work of this project"
            columns={workColumns}
            without={["why", "due"]}
            rows={workLines(shown, expected)}
            base={`/o/${org}`}
            className="work-t"
          />
        )}
      </section>
      {friction}
      <ProjectFlowPart org={org} id={project.id} teamId={project.teamId} teamName={project.teamName} flow={flow.flow} />
      {project.brief && (
        <section className="gap-t">
          <OwnDecisions org={org} brief={project.brief} />
        </section>
      )}
    </WorkPage>
  );
}
