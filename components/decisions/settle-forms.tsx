import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { decideProposedAction, rejectProposedAction, revisitDecisionAction } from "@/domain/decisions/record-actions";

type Props = { org: string; decision: { id: string; version: number; kind: string; outcome: string | null } };

/** The answer to a proposal: yes carries it out at once, no says why. */
export function SettleForm({ org, decision }: Props) {
  const hidden = { org, decisionId: decision.id, version: String(decision.version) };
  return (
    <section className="part cols2" aria-label="Your answer">
      <ActionForm action={decideProposedAction} hidden={hidden} label="Decide it" className="form">
        <Field
          kind="textarea"
          name="reason"
          label="Yes, because"
          help={decision.kind === "stop" ? "The project stops at once, with this sentence." : "It stands as decided."}
        />
        <div className="acts">
          <SubmitButton busy="Deciding">Decide it</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm action={rejectProposedAction} hidden={hidden} label="Reject it" className="form">
        <Field kind="textarea" name="reason" label="No, because" help="Whoever proposed it reads this sentence." />
        <div className="acts">
          <SubmitButton variant="quiet" busy="Answering">
            Reject it
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** What really happened, beside what was expected. */
export function RevisitForm({ org, decision, isDue }: Props & { isDue: boolean }) {
  return (
    <details className="part" open={isDue}>
      <summary>Look at it again</summary>
      <ActionForm
        action={revisitDecisionAction}
        hidden={{ org, decisionId: decision.id, version: String(decision.version) }}
        label="Revisit the decision"
        className="form narrow"
      >
        <Field kind="textarea" doc name="outcome" label="What really happened" value={decision.outcome} />
        <Field kind="date" name="revisitOn" label="Look once more on" help="Leave it empty to be done with it." />
        <div className="acts">
          <SubmitButton busy="Saving">Say what happened</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
