import { ActionForm } from "@/components/form/action-form";
import { ConfidenceField } from "@/components/form/confidence-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/ui/link";
import type { MeasureLine } from "@/domain/diagnosis/home-queries";
import { checkInAction } from "@/domain/objectives/measure-actions";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

type Props = { org: string; today: string; measures: MeasureLine[]; formKey: string };

/** Check-ins that are due, already filled in with the last value: change a number or say that it is still true. */
export function MeasuresDue({ org, today, measures, formKey }: Props) {
  return (
    <ol className="checkin due">
      {measures.slice(0, 4).map((measure) => {
        const [last] = measure.recent.slice(-1);
        const simple = measure.type !== "milestone" && measure.type !== "binary";
        return (
          <li key={measure.id}>
            <div className="nm">
              <Link href={`/o/${org}/measures/${measure.id}`}>
                <b>{measure.title}</b>
              </Link>
              <small className="mut">
                {measure.target !== null && `target ${formatNumber(measure.target)} ${measure.unit}`}
                {measure.dueOn && ` by ${formatDateShort(measure.dueOn, today)}`}
                {last && `, last on ${formatDateShort(last[0], today)}`}
              </small>
            </div>
            {simple ? (
              <ActionForm
                action={checkInAction}
                hidden={{ org, measureId: measure.id, asOf: today, key: `${formKey}-${measure.id}` }}
                className="ci"
                label={`Check in ${measure.title}`}
              >
                <Field kind="number" name="value" label={measure.unit || "Value"} value={last ? String(last[1]) : ""} />
                {measure.kind === "key_result" && (
                  <ConfidenceField name="confidence" value={last?.[2] ?? undefined} compact />
                )}
                <SubmitButton size="sm" busy="Checking in">
                  Check in
                </SubmitButton>
              </ActionForm>
            ) : (
              <Link href={`/o/${org}/measures/${measure.id}`}>Check in</Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
