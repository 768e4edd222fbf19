import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Shape } from "@/components/ui/shape";
import { acceptMilestoneAction } from "@/domain/objectives/measure-actions";
import type { MeasureDetail } from "@/domain/objectives/measure-queries";
import { formatDateShort } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

type Props = {
  org: string;
  today: string;
  measure: Pick<MeasureDetail, "id" | "version" | "milestones">;
  mayAccept: boolean;
};
type Step = MeasureDetail["milestones"][number];

/** The steps of a milestone measure: open, reported as done, accepted by somebody else. */
export function MilestoneSteps({ org, today, measure, mayAccept }: Props) {
  return (
    <ol className="steps">
      {measure.milestones.map((step) => (
        <li key={step.key}>
          <Shape
            name={shapeOf(step, today)}
            className={step.acceptedBy ? "on" : isLate(step, today) ? "off" : "none"}
          />
          <span>
            {step.text}
            <span className="meta">, weight {formatNumber(step.weight)}</span>
            <br />
            <span className="meta">{wordsOf(step, today)}</span>
          </span>
          {mayAccept && step.doneOn && !step.acceptedBy && (
            <ActionForm
              action={acceptMilestoneAction}
              hidden={{ org, measureId: measure.id, milestoneKey: step.key, version: String(measure.version) }}
              label={`Accept ${step.text}`}
              className=""
            >
              <SubmitButton size="sm" busy="Accepting">
                Accept it
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ol>
  );
}

const isLate = (step: Step, today: string) => !step.doneOn && step.due !== null && step.due < today;

const shapeOf = (step: Step, today: string) =>
  step.acceptedBy ? "tick" : step.doneOn ? "half" : isLate(step, today) ? "diamond" : "ring";

function wordsOf(step: Step, today: string): string {
  const due = step.due ? `due ${formatDateShort(step.due, today)}` : "without a day";
  if (step.doneOn && step.acceptedBy) return `done ${formatDateShort(step.doneOn, today)} and accepted, ${due}`;
  if (step.doneOn)
    return `reported as done ${formatDateShort(step.doneOn, today)}; it counts once somebody else accepts it`;
  return isLate(step, today) ? `not done, was ${due}` : due;
}
