import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import type { WorkRow } from "@/domain/projects/work-queries";

/** The whole line from the work to a KPI, in one sentence; where it breaks, that is said. */
export function WhyChain({
  item,
  org,
}: {
  item: Pick<WorkRow, "why" | "broken" | "objectiveId" | "briefId">;
  org: string;
}) {
  const links = [
    null,
    item.objectiveId && `/o/${org}/objectives/${item.objectiveId}`,
    null,
    item.briefId && `/o/${org}/briefs/${item.briefId}`,
    null,
  ];
  return (
    <>
      {item.why.length > 0 && (
        <ol className="chain" aria-label="Why it matters">
          {item.why.map((part, index) => (
            <li key={part}>{links[index] ? <Link href={links[index]}>{part}</Link> : part}</li>
          ))}
        </ol>
      )}
      {item.broken && (
        <p className="hotline">
          <Shape name="flag" className="needs" />
          <span className="needs">{item.broken}</span>
        </p>
      )}
    </>
  );
}
