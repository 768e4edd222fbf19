import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { kindWords } from "@/components/friction/words";
import { cancelDiveAction, confirmDiveAction, doFollowUpAction, raiseFindingAction } from "@/domain/dives/actions";
import type { DiveDetail } from "@/domain/dives/queries";
import { frictionKinds, severities } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";

type Props = { org: string; dive: DiveDetail };

const hiddenOf = (org: string, dive: DiveDetail) => ({ org, diveId: dive.id, version: String(dive.version) });

/** The host's word: it took place. */
export function ConfirmDiveForm({ org, dive }: Props) {
  return (
    <section className="part" aria-labelledby="confirm">
      <h2 id="confirm">Did it take place as it stands here?</h2>
      <ActionForm
        action={confirmDiveAction}
        hidden={hiddenOf(org, dive)}
        label="Confirm the visit"
        className="form narrow"
      >
        <Field name="hostLine" label="A line of yours" help="You need not." maxLength={500} />
        <div className="acts">
          <SubmitButton busy="Confirming">It took place</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

export function CancelDiveForm({ org, dive }: Props) {
  return (
    <AskFirst
      verb="Call it off"
      question="Nobody is expected there then, and whoever would receive it sees it called off."
    >
      <ActionForm action={cancelDiveAction} hidden={hiddenOf(org, dive)} label="Call it off">
        <div className="acts">
          <SubmitButton variant="stop" size="sm">
            Yes, call it off
          </SubmitButton>
        </div>
      </ActionForm>
    </AskFirst>
  );
}

export function DoFollowUpForm({ org, dive, one }: Props & { one: DiveDetail["followUps"][number] }) {
  return (
    <ActionForm
      action={doFollowUpAction}
      hidden={{ ...hiddenOf(org, dive), version: String(one.version), followUpId: one.id }}
      label={`Say that it is done: ${one.text}`}
    >
      <SubmitButton variant="quiet" size="sm">
        It is done
      </SubmitButton>
    </ActionForm>
  );
}

/** One step from what was found to the friction that somebody must answer. */
export function RaiseFindingForm({ org, dive, one }: Props & { one: DiveDetail["findings"][number] }) {
  return (
    <details className="more-fields">
      <summary>Raise it as friction</summary>
      <ActionForm
        action={raiseFindingAction}
        hidden={{ ...hiddenOf(org, dive), version: String(one.version), findingId: one.id }}
        label={`Raise as friction: ${one.text}`}
        className="form narrow"
      >
        <Field
          kind="select"
          name="kind"
          label="What kind of obstacle"
          value="process"
          options={frictionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        />
        <Field
          kind="select"
          name="severity"
          label="How bad"
          value="medium"
          options={severities.map((value) => ({ value, label: sentence(value) }))}
        />
        <Field kind="number" name="hoursLostPerWeek" label="Hours lost a week" />
        <div className="acts">
          <SubmitButton busy="Raising" size="sm">
            Raise it
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
