import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { Id, PersonName } from "@/components/ui/text";
import { kpiFinding, measureFinding } from "@/domain/objectives/finding-rules";
import type { MeasureDetail } from "@/domain/objectives/measure-queries";
import { bandPlace } from "@/domain/objectives/measure-view-rules";
import { daysBetween, formatDate } from "@/lib/dates";
import { KpiPlace } from "./kpi-place";

type Props = { org: string; today: string; measure: MeasureDetail };

/** The one sentence of a measure, and above it whose it is and how it stands. */
export function MeasureHead({ org, today, measure }: Props) {
  const { signs, objective } = measure;
  const finding = objective ? measureFinding(measure, today) : kpiFinding(kpiFacts(measure));
  return (
    <header className="ob-top">
      <p className="bmeta">
        <span>
          <Id>{measure.label}</Id>, {objective ? "key result" : "KPI"}
        </span>
        <span>
          {measure.team?.name}, <PersonName name={measure.ownerName} left={measure.ownerLeft} />
        </span>
        {measure.dueOn && (
          <span>
            {formatDate(measure.startOn)} to {formatDate(measure.dueOn)}
          </span>
        )}
        {objective ? <Status kind={gradeOrStatus(measure)} /> : <KpiPlace place={bandPlace(signs.value, measure)} />}
        {signs.lastKnown && <span>last known {signs.lastKnown.replace("_", " ")}</span>}
        <Link href={`/o/${org}/history/measure/${measure.id}`}>history</Link>
      </p>
      <Finding needs={finding.needs} sub={objective ? signs.reasons.join(" ") : undefined}>
        {finding.said}
      </Finding>
    </header>
  );
}

function gradeOrStatus({ finalGrade, signs }: MeasureDetail) {
  if (finalGrade === null) return signs.status;
  return finalGrade === "met" || finalGrade === "near_miss" || finalGrade === "partly" ? finalGrade : "missed";
}

function kpiFacts(measure: MeasureDetail) {
  const standing = measure.checkIns.filter((row) => row.stands);
  const last = standing[0];
  const earlier = standing.slice(0, 26).at(-1);
  return {
    ...measure,
    value: last?.value ?? null,
    earlier: earlier?.value ?? null,
    weeks: last && earlier ? Math.round(daysBetween(earlier.asOf, last.asOf) / 7) : 0,
  };
}
