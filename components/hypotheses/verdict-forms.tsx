import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { buttonClass } from "@/components/ui/button";
import {
  confirmVerdictAction,
  openHypothesisAction,
  proposeVerdictAction,
  reopenHypothesisAction,
  returnVerdictAction,
  withdrawVerdictAction,
} from "@/domain/hypotheses/actions";
import { advisedVerdict } from "@/domain/hypotheses/belief-rules";
import type { BetDetail } from "@/domain/hypotheses/detail-queries";
import type { BetMoves } from "@/domain/hypotheses/may-rules";
import { verdictHelp } from "@/domain/hypotheses/wording-rules";
import { departsFromAdvice } from "@/domain/signals/hypothesis";
import { verdicts } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";

type Props = {
  org: string;
  bet: BetDetail;
  may: BetMoves /** Why it cannot open yet. */;
  notYet: string | null /** Edit, history. */;
  children: ReactNode;
};

/** What this reader may do to the bet now: open it, propose, confirm or return a verdict, open it again. */
export function VerdictForms({ org, bet, may, notYet, children }: Props) {
  const hidden = { org, hypothesisId: bet.id, version: String(bet.version) };
  return (
    <div className="bet-acts">
      {may.open &&
        (notYet ? (
          <p className="sub">Not open yet. {notYet}</p>
        ) : (
          <ActionForm action={openHypothesisAction} hidden={hidden} label="Open the bet" className="ob-acts">
            <SubmitButton busy="Opening">Open it: its rules freeze</SubmitButton>
          </ActionForm>
        ))}
      {may.confirm && <ConfirmForms hidden={hidden} bet={bet} />}
      {may.withdraw && (
        <ActionForm action={withdrawVerdictAction} hidden={hidden} label="Take the proposal back" className="ob-acts">
          <SubmitButton variant="plain" busy="Taking it back">
            Take the proposal back
          </SubmitButton>
        </ActionForm>
      )}
      {may.propose && (
        <Decide word={bet.proposedVerdict ? "Propose another verdict" : "Propose a verdict"}>
          <ActionForm action={proposeVerdictAction} hidden={hidden} label="Propose a verdict">
            <ChoiceField
              name="verdict"
              label="Verdict"
              value={bet.proposedVerdict ?? advisedVerdict(bet.belief.advice)}
              options={verdicts.map((value) => ({ value, label: sentence(value), help: verdictHelp[value] }))}
            />
            <Field
              kind="textarea"
              doc
              rows={2}
              name="sentence"
              label="What was learned"
              help="Against the advice: why you see it otherwise. It stays with the bet."
              value={bet.proposalSentence}
            />
            <div className="acts">
              <SubmitButton busy="Proposing">Propose it</SubmitButton>
              <span>An executive confirms it or returns it.</span>
            </div>
          </ActionForm>
        </Decide>
      )}
      {may.reopen && (
        <Decide word="Open it again">
          <ActionForm action={reopenHypothesisAction} hidden={hidden} label="Open it again">
            <Field
              kind="textarea"
              rows={2}
              name="reason"
              label="Why it is open again"
              help="New evidence, for instance."
            />
            <div className="acts">
              <SubmitButton busy="Opening">Open it again</SubmitButton>
            </div>
          </ActionForm>
        </Decide>
      )}
      {children}
    </div>
  );
}

function ConfirmForms({ hidden, bet }: { hidden: Record<string, string>; bet: BetDetail }) {
  const verdict = bet.proposedVerdict ?? "inconclusive";
  const departs = departsFromAdvice(verdict, bet.belief.advice);
  return (
    <>
      <ActionForm
        action={confirmVerdictAction}
        hidden={hidden}
        label="Confirm the verdict"
        className={departs || bet.confirmsAlone ? "form narrow" : "ob-acts"}
      >
        {departs && (
          <Field
            kind="textarea"
            doc
            rows={2}
            name="sentence"
            label="The evidence does not say so: why do you confirm?"
            help="It stands with the verdict, beside what was advised."
          />
        )}
        {bet.confirmsAlone && (
          <Field
            kind="textarea"
            rows={2}
            name="aloneBecause"
            label="Nobody else can confirm: why may it stand?"
            help="It will be shown as confirmed alone."
          />
        )}
        <div className="acts">
          <SubmitButton busy="Confirming">Confirm: {verdict}</SubmitButton>
        </div>
      </ActionForm>
      <Decide word="Return it">
        <ActionForm action={returnVerdictAction} hidden={hidden} label="Return the verdict">
          <Field kind="textarea" rows={2} name="reason" label="What is missing" />
          <div className="acts">
            <SubmitButton variant="quiet" busy="Returning">
              Return it
            </SubmitButton>
          </div>
        </ActionForm>
      </Decide>
    </>
  );
}

function Decide({ word, children }: { word: string; children: ReactNode }) {
  return (
    <details className="decide">
      <summary className={buttonClass({ variant: "quiet" })}>{word}</summary>
      {children}
    </details>
  );
}
