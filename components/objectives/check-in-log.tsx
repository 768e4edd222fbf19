import { UseAsEvidence } from "@/components/hypotheses/use-as-evidence";
import { DateText, PersonName } from "@/components/ui/text";
import type { CheckInRow, MeasureDetail } from "@/domain/objectives/measure-queries";
import { valueWords } from "@/domain/objectives/wording-rules";
import { plural } from "@/lib/format";
import { CheckInForm } from "./check-in-form";

type Props = {
  org: string;
  today: string;
  measure: MeasureDetail;
  mayCheckIn: boolean;
  mayUse: boolean;
  formKey: string;
};

/** How many stand open and can be corrected, and how many can be opened below; all of them stand in the file. */
const shownAtOnce = 8;
const shownEarlier = 16;

/** All that was said, newest first. What was corrected stays, struck through. */
export function CheckInLog(props: Props) {
  const { checkIns } = props.measure;
  const recent = checkIns.slice(0, shownAtOnce);
  const older = checkIns.slice(shownAtOnce, shownAtOnce + shownEarlier);
  const rest = checkIns.length - recent.length - older.length;
  return (
    <>
      <ol className="log">
        {recent.map((row) => (
          <LogRow key={row.id} row={row} {...props} />
        ))}
      </ol>
      {older.length > 0 && (
        <details className="more-fields">
          <summary>{older.length + rest} earlier</summary>
          <ol className="log">
            {older.map((row) => (
              <LogRow key={row.id} row={row} {...props} mayCheckIn={false} />
            ))}
          </ol>
          {rest > 0 && <p className="sub">{plural(rest, "reading")} before that: in the file.</p>}
        </details>
      )}
    </>
  );
}

function LogRow({ row, org, today, measure, mayCheckIn, mayUse, formKey }: Props & { row: CheckInRow }) {
  const step = measure.milestones.find((one) => one.key === row.milestoneKey);
  const words =
    measure.type === "milestone"
      ? step
        ? `done: ${step.text}`
        : "nothing new"
      : valueWords(measure.type, row.value, measure.unit);
  return (
    <li className={row.stands ? undefined : "was"}>
      <DateText date={row.asOf} short today={today} />
      <span className="v">{words}</span>
      <span className="cf">{row.confidence === null ? "" : `${row.confidence} of 10`}</span>
      <span className="say-n">
        {row.note}
        {row.note && " "}
        <small>
          <PersonName name={row.authorName} />
          {row.onBehalf && ", on behalf"}
          {row.correctsId && ", a correction"}
          {!row.stands && ", corrected since"}
        </small>{" "}
        {mayUse && row.stands && <UseAsEvidence org={org} type="check_in" id={row.id} of={`${words}, ${row.asOf}`} />}
      </span>
      {mayCheckIn && row.stands && measure.type !== "milestone" && (
        <details>
          <summary>Correct it</summary>
          <CheckInForm
            org={org}
            measure={measure}
            today={today}
            formKey={`${formKey}-${row.id.slice(-8)}`}
            value={row.value}
            confidence={row.confidence}
            corrects={{ id: row.id, asOf: row.asOf }}
          />
        </details>
      )}
    </li>
  );
}
