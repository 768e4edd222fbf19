import { ActionForm } from "@/components/form/action-form";
import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { ListField } from "@/components/form/list-field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { holdDiveAction } from "@/domain/dives/actions";
import { followUpRows } from "@/domain/dives/input";
import type { DiveDetail } from "@/domain/dives/queries";
import { diveModeOptions } from "./words";

type Props = { org: string; dive: DiveDetail; today: string; people: { value: string; label: string }[] };

/** What was seen, what was found, what was promised on the spot. */
export function HoldDiveForm({ org, dive, today, people }: Props) {
  const day = dive.diveOn > today ? today : dive.diveOn;
  return (
    <section className="part" aria-labelledby="hold">
      <h2 id="hold">What did you find?</h2>
      <ActionForm
        action={holdDiveAction}
        hidden={{ org, diveId: dive.id, version: String(dive.version) }}
        label="Say what was found"
        className="form narrow"
      >
        <Field kind="date" name="diveOn" label="It was on" value={day} max={today} />
        <ChoiceField name="mode" label="You" value={dive.mode} options={diveModeOptions} inline />
        <CheckField name="handsOn" label="I did a piece of the work myself" checked={dive.handsOn} />
        <Field kind="textarea" doc name="seen" label="What you saw" maxLength={4000} />
        <Field kind="textarea" doc rows={2} name="surprisedBy" label="What surprised you" maxLength={2000} />
        <ListField
          name="findings"
          label="What you found"
          help="One sentence each; at least one. Each can become a friction, or evidence for a bet, afterwards."
          item="finding"
        />
        {followUpRows.map((row) => (
          <fieldset className="f" key={row}>
            <legend className="lb">
              {row === 1 ? "What you promised on the spot" : `Promise ${row}, if there is one`}
            </legend>
            <div className="form">
              <Field name={`text${row}`} label="What will be done" maxLength={300} />
              <div className="cols2">
                <PickField kind="worker" name={`owner${row}`} label="By whom" choices={people} empty="Nobody yet" />
                <Field kind="date" name={`due${row}`} label="By which day" />
              </div>
            </div>
          </fieldset>
        ))}
        <Field
          kind="textarea"
          rows={2}
          name="noneNeededBecause"
          label="Or: none needed, because"
          help="Only when nothing was promised."
          maxLength={1000}
        />
        <div className="acts">
          <SubmitButton busy="Keeping it">It was held</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
