import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import {
  acknowledgeFrictionAction,
  answerFrictionAction,
  helpFrictionAction,
  mergeFrictionAction,
  passUpFrictionAction,
  reopenFrictionAction,
  resolveFrictionAction,
  snoozeFrictionAction,
} from "@/domain/friction/actions";

export type Target = { org: string; id: string; version: number; title: string };

const hiddenOf = ({ org, id, version }: Target) => ({ org, frictionId: id, version: String(version) });

/** "Mine": one press. */
export function TakeForm({ of, kbd }: { of: Target; kbd?: string }) {
  return (
    <ActionForm action={acknowledgeFrictionAction} hidden={hiddenOf(of)} className="moves" label={`Take: ${of.title}`}>
      <SubmitButton variant="quiet" size="sm" kbd={kbd} busy="Taking">
        Mine
      </SubmitButton>
    </ActionForm>
  );
}

/** Out of the way until the next working morning. */
export function LaterForm({ of, kbd }: { of: Target; kbd?: string }) {
  return (
    <ActionForm action={snoozeFrictionAction} hidden={hiddenOf(of)} className="moves" label={`Later: ${of.title}`}>
      <SubmitButton variant="quiet" size="sm" kbd={kbd}>
        Later
      </SubmitButton>
    </ActionForm>
  );
}

/** Will do by a day, accepted as a limit because, or not now because. */
export function AnswerForm({ of, raiser }: { of: Target; raiser: string }) {
  return (
    <ActionForm action={answerFrictionAction} hidden={hiddenOf(of)} label={`Answer: ${of.title}`}>
      <ChoiceField
        name="answerKind"
        label="Your answer"
        hideLabel
        inline
        value="will_do"
        options={[
          { value: "will_do", label: "We will do it" },
          { value: "accepted_limit", label: "Accepted as a limit, because" },
          { value: "not_now", label: "Not now, because" },
        ]}
      />
      <Field name="text" label={`One line to ${raiser}`} placeholder="What happens, or why not" maxLength={2000} />
      <Field kind="date" name="dueOn" label="By which day, if you will do it" />
      <div className="acts">
        <SubmitButton size="sm" busy="Answering">
          Answer
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** "Not now, because": the reason travels down. */
export function DeclineForm({ of }: { of: Target }) {
  return (
    <ActionForm
      action={answerFrictionAction}
      hidden={{ ...hiddenOf(of), answerKind: "not_now" }}
      label={`Not now: ${of.title}`}
    >
      <Field name="text" label="Not now, because" placeholder="The reason, in one line" maxLength={2000} />
      <div className="acts">
        <SubmitButton size="sm">Say so</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** To the next level, with a summary; the raiser's own words go along. */
export function PassUpForm({ of }: { of: Target }) {
  return (
    <ActionForm action={passUpFrictionAction} hidden={hiddenOf(of)} label={`Pass up: ${of.title}`}>
      <Field
        name="summary"
        label="What the next level must know"
        placeholder="In one line; the original words go along"
        maxLength={2000}
      />
      <div className="acts">
        <SubmitButton size="sm">Pass it up</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Into one that is like it; both raisers see the answer. */
export function MergeForm({ of, options }: { of: Target; options: { value: string; label: string }[] }) {
  if (options.length === 0) return <p className="sub">Nothing like it is open.</p>;
  return (
    <ActionForm action={mergeFrictionAction} hidden={hiddenOf(of)} label={`Merge: ${of.title}`}>
      <Field kind="select" name="intoId" label="It is the same as" value={options[0]?.value} options={options} />
      <div className="acts">
        <SubmitButton size="sm">Merge it</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Hands-on help, with how it was done, for whoever meets it next. */
export function HelpForm({ of }: { of: Target }) {
  return (
    <ActionForm action={helpFrictionAction} hidden={hiddenOf(of)} label={`Help: ${of.title}`} empties>
      <Field
        kind="textarea"
        name="text"
        label="How it was done"
        rows={2}
        help="It is found from the work that this stops. Links are welcome."
      />
      <div className="acts">
        <SubmitButton size="sm" variant="quiet">
          Note the help
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The raiser says that it is over. */
export function ResolveForm({ of }: { of: Target }) {
  return (
    <ActionForm action={resolveFrictionAction} hidden={hiddenOf(of)} label={`Resolve: ${of.title}`}>
      <Field name="text" label="What made the difference, if you like" maxLength={500} />
      <div className="acts">
        <SubmitButton size="sm">It is out of the way</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The raiser says that it is not. */
export function ReopenForm({ of }: { of: Target }) {
  return (
    <ActionForm action={reopenFrictionAction} hidden={hiddenOf(of)} label={`Open again: ${of.title}`}>
      <Field name="text" label="What is still in the way" maxLength={1000} />
      <div className="acts">
        <SubmitButton size="sm" variant="quiet">
          Open it again
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
