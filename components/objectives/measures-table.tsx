import { Sparkline } from "@/components/charts/sparkline";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import { forecastClass, forecastWords } from "@/domain/objectives/finding-rules";
import { gapWords, promiseWords, scoreWords, valueWords } from "@/domain/objectives/wording-rules";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";
import { sparkOf } from "./spark-scale";

type Props = { org: string; today: string; measures: ObjectiveDetail["measures"] };

/** The measures of an objective: what was promised, where it stands, where it leads, who is how sure. */
export function MeasuresTable({ org, today, measures }: Props) {
  return (
    <div className="scroll">
      <table className="ms ledger">
        <caption className="vh">Measures</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Status</th>
            <th scope="col">Last value</th>
            <th scope="col" className="r">
              Done, raw
            </th>
            <th scope="col" className="r">
              Against plan
            </th>
            <th scope="col">Forecast</th>
            <th scope="col">Confidence</th>
            <th scope="col" className="hide-m">
              Weeks
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <MeasureLine key={measure.id} org={org} today={today} measure={measure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = { org: string; today: string; measure: Props["measures"][number] };

function MeasureLine({ org, today, measure }: LineProps) {
  const { signs, type, unit } = measure;
  const isClosed = measure.finalGrade !== null;
  const spark = sparkOf(measure);
  const chance = forecastClass(signs);
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/${org}/measures/${measure.id}`}>{measure.title}</Link>
        <small>
          {measure.label}, {promiseWords(measure)}
          {measure.weight === 1 ? "" : `, weight ${formatNumber(measure.weight)}`}
        </small>
      </th>
      <td>
        <Status kind={isClosed ? gradeKind(measure.finalGrade) : signs.status} />
        {signs.lastKnown && <small>last known {signs.lastKnown.replace("_", " ")}</small>}
      </td>
      <td data-h="Last">
        {valueWords(type, signs.value, unit)}
        {signs.asOf && <small>{formatDateShort(signs.asOf, today)}</small>}
      </td>
      <td data-h="Done" className="r num">
        {signs.score === null ? "–" : scoreWords(signs.score)}
        {signs.raw !== null && signs.raw !== signs.score && (
          <small>
            raw {scoreWords(signs.raw)}, {signs.raw > 1 ? "beyond target" : "worse than the start"}
          </small>
        )}
      </td>
      <td data-h="Against plan" className="r num">
        {signs.gap === null ? "–" : gapWords(signs.gap)}
      </td>
      <td data-h="Forecast">
        {signs.outlook ? forecastWords(measure) : <span className="dim">none</span>}
        {chance && <small>{chance}</small>}
      </td>
      <td data-h="Confidence">
        {signs.confidence === null ? "–" : `${signs.confidence} of 10`}
        {signs.optimismGap && <small>surer than the data</small>}
        {signs.hiddenDoubt && <small>less sure than the data</small>}
      </td>
      <td className="hide-m">{spark && <Sparkline {...spark} width={96} height={24} />}</td>
    </tr>
  );
}

const gradeKind = (grade: string | null) =>
  grade === "met" || grade === "near_miss" || grade === "partly" ? grade : ("missed" as const);
