import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { answerPulseAction } from "@/domain/pulse/actions";
import { recallQuestion, scale, statements } from "@/domain/pulse/rules";
import { OneKey } from "./one-key";
import { StatementField } from "./statement-field";

type Props = { org: string; round: { id: string; minGroup: number; options: { key: string; text: string }[] } };

const answers = scale.map((label, index) => ({ value: String(index + 1), label }));

/** The whole pulse on one screen: five statements, the main effort, and a line if one likes. */
export function AnswerForm({ org, round }: Props) {
  return (
    <ActionForm
      action={answerPulseAction}
      secret
      hidden={{ org, roundId: round.id }}
      label="Answer the pulse"
      className="form pulse"
    >
      <OneKey>
        {statements.map(({ name, full }) => (
          <StatementField key={name} name={name} label={full} options={answers} />
        ))}
        {round.options.length > 0 && (
          <StatementField
            wide
            name="recall"
            label={recallQuestion}
            options={round.options.map(({ key, text }) => ({ value: key, label: text }))}
          />
        )}
        <Field
          kind="textarea"
          name="comment"
          label="Anything else, in a line (not needed)"
          help={`Shown to everybody from ${round.minGroup} comments on, in another order, beside nobody's answers. How you write can still give you away.`}
          maxLength={500}
          rows={2}
        />
      </OneKey>
      <div className="acts">
        <SubmitButton busy="Sending">Send, without my name</SubmitButton>
      </div>
      <p className="sub">
        Your answer is sealed and carries neither name nor time. When the round closes, all are opened at once, mixed,
        and the list of who took part is deleted. Teams below {round.minGroup} answers are never shown. Backups of the
        database made while the round is open hold the sealed answers until they are deleted.
      </p>
    </ActionForm>
  );
}
