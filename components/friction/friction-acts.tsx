import type { LikeFriction } from "@/domain/friction/like-rules";
import type { FrictionDetail } from "@/domain/friction/queries";
import { whyNotFriction } from "@/domain/friction/rules";
import {
  AnswerForm,
  HelpForm,
  LaterForm,
  MergeForm,
  PassUpForm,
  ReopenForm,
  ResolveForm,
  TakeForm,
  type Target,
} from "./act-forms";

type Props = { org: string; friction: FrictionDetail; now: Date; likes: LikeFriction[] };

/** What the reader may do now, by role and by state; each a plain form. */
export function FrictionActs({ org, friction, now, likes }: Props) {
  const of: Target = { org, id: friction.id, version: friction.version, title: friction.title };
  const can = (act: Parameters<typeof whyNotFriction>[0]) => whyNotFriction(act, friction, now) === null;
  const { may } = friction;
  const options = likes.map((one) => ({ value: one.id, label: `${one.label} ${one.title}, ${one.teamName}` }));
  const mayPassUp = may.passUp && can("pass-up") && (!friction.isMine || (friction.clockDueAt ?? now) <= now);
  return (
    <div className="acts-f">
      {may.answer && can("answer") && (
        <section aria-labelledby="answer">
          <h2 className="small" id="answer">
            Answer it
          </h2>
          <AnswerForm of={of} raiser={friction.raiserName ?? friction.teamName} />
          <div className="acts-k">
            {can("acknowledge") && <TakeForm of={of} />}
            {can("snooze") && <LaterForm of={of} />}
            {options.length > 0 && can("merge") && (
              <details>
                <summary>Merge</summary>
                <MergeForm of={of} options={options} />
              </details>
            )}
          </div>
        </section>
      )}
      {mayPassUp && (
        <details>
          <summary>Pass it up</summary>
          <PassUpForm of={of} />
        </details>
      )}
      {may.help && can("help") && (
        <details>
          <summary>I helped</summary>
          <HelpForm of={of} />
        </details>
      )}
      {may.resolve && can("resolve") && (
        <section aria-labelledby="resolve">
          <h2 className="small" id="resolve">
            {friction.isMine ? "Is it out of the way?" : "Its raiser has left. Is it out of the way?"}
          </h2>
          <ResolveForm of={of} />
        </section>
      )}
      {may.reopen && can("reopen") && (
        <details>
          <summary>Still in the way</summary>
          <ReopenForm of={of} />
        </details>
      )}
    </div>
  );
}
