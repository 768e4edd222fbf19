import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import type { ProjectFlow } from "@/domain/projects/project-flow-queries";
import { AgeingFigure, CycleFigure, ThroughputFigure } from "./flow-figures";

type Props = { org: string; id: string; teamId: string; teamName: string; flow: ProjectFlow["flow"] };

/** How the work of a project flows: what it finishes, how old what is open is, how long each part takes. */
export function ProjectFlowPart({ org, id, teamId, teamName, flow }: Props) {
  if (flow.finished + flow.finishedBefore + flow.open.length === 0) return null;
  const csv = (table: string) => withQuery(`/o/${org}/projects/${id}/csv`, { table });
  return (
    <section className="part" aria-labelledby="flow">
      <h2 id="flow">How its work flows</h2>
      <div className="p-g2 eq gap-t">
        <AgeingFigure
          flow={flow}
          csv={csv}
          unit={`Its open items, days today, against what ${teamName} takes. A diamond is past what 85 in 100 take; a square is blocked`}
        />
        <ThroughputFigure flow={flow} csv={csv} last={13} />
        <CycleFigure flow={flow} csv={csv} />
      </div>
      <p className="sub gap-t">
        <Link href={`/o/${org}/teams/${teamId}`}>The flow of {teamName}</Link>
      </p>
    </section>
  );
}
