import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { closeRoundAction, scheduleRoundAction } from "@/domain/pulse/actions";
import { addDays } from "@/lib/dates";

type Props = { org: string; today: string; minGroup: number; formKey: string };

/** For administrators: from when to when, and the smallest group; all frozen with the round. */
export function RoundForm({ org, today, minGroup, formKey }: Props) {
  return (
    <ActionForm
      action={scheduleRoundAction}
      hidden={{ org, key: formKey }}
      label="Open a round"
      className="form narrow"
    >
      <div className="cols2">
        <Field kind="date" name="opensOn" label="Opens on" value={today} />
        <Field kind="date" name="closesOn" label="Closes on" value={addDays(today, 7)} help="At most ten days later." />
      </div>
      <Field
        kind="number"
        name="minGroup"
        label="Smallest group that is shown"
        help="At least five. It cannot be lowered while the round runs, nor afterwards."
        value={String(minGroup)}
      />
      <div className="acts">
        <SubmitButton busy="Opening">Open the round</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function CloseRoundForm({ org, round }: { org: string; round: { id: string; version: number } }) {
  return (
    <AskFirst
      verb="Close it now"
      size="md"
      question="Who has not answered yet cannot answer any more. All answers are opened at once; that cannot be taken back."
    >
      <ActionForm
        action={closeRoundAction}
        hidden={{ org, roundId: round.id, version: String(round.version) }}
        label="Close the round"
      >
        <div className="acts">
          <SubmitButton variant="stop" busy="Closing">
            Yes, close it before its day
          </SubmitButton>
        </div>
      </ActionForm>
    </AskFirst>
  );
}
