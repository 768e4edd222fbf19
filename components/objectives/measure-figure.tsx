import { MeasureChart } from "@/components/charts/measure-chart";
import { Link } from "@/components/ui/link";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import { measureFinding } from "@/domain/objectives/finding-rules";
import type { ObjectiveKind } from "@/domain/vocabulary";
import { chartOf } from "./chart-model";
import { MilestoneSteps } from "./milestone-steps";

type Props = {
  org: string;
  today: string;
  kind: ObjectiveKind;
  measure: ObjectiveDetail["measures"][number];
};

/** The picture of one key result on its objective's page. Milestones are steps; a yes or no has none. */
export function MeasureFigure({ org, today, kind, measure }: Props) {
  if (measure.type === "milestone")
    return (
      <section aria-label={measure.title}>
        <h2 className="p-find">
          <Link href={`/o/${org}/measures/${measure.id}`}>{measureFinding(measure, today).said}</Link>
        </h2>
        <MilestoneSteps org={org} today={today} measure={measure} mayAccept={false} />
      </section>
    );
  const chart = chartOf({ ...measure, objectiveKind: kind }, today);
  if (!chart) return null;
  return (
    <MeasureChart
      {...chart}
      finding={<Link href={`/o/${org}/measures/${measure.id}`}>{measureFinding(measure, today).said}</Link>}
      unit={`${chart.unit} ${measure.label}`}
      csv={`/o/${org}/measures/${measure.id}/csv`}
      limits={measure.limits}
    />
  );
}
