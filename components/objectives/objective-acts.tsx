import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import {
  activateObjectiveAction,
  confirmCloseAction,
  deleteObjectiveAction,
  proposeCloseAction,
  reopenObjectiveAction,
} from "@/domain/objectives/actions";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import type { ObjectiveMoves } from "@/domain/objectives/may-rules";

type Props = {
  org: string;
  objective: ObjectiveDetail;
  may: ObjectiveMoves /** The form of the decision that stops it. */;
  stop: ReactNode;
};

const grades = [
  { value: "achieved", label: "Achieved" },
  { value: "partly", label: "Partly achieved" },
  { value: "missed", label: "Missed" },
];

/** What this reader may do to the objective; nothing else is shown. */
export function ObjectiveActs({ org, objective, may, stop }: Props) {
  const hidden = { org, objectiveId: objective.id, version: String(objective.version) };
  const base = `/o/${org}/objectives/${objective.id}`;
  const hasMeasure = objective.measures.length > 0;
  return (
    <div className="ob-acts">
      {may.activate && (
        <ActionForm action={activateObjectiveAction} hidden={hidden} label="Begin this objective" className="ob-acts">
          {!hasMeasure && (
            <Field kind="date" name="measureBy" label="It has a measure by" help="At most 14 days from now." />
          )}
          <SubmitButton busy="Beginning">Begin it</SubmitButton>
        </ActionForm>
      )}
      {may.confirm && <ConfirmForm hidden={hidden} objective={objective} />}
      {may.edit && (
        <ButtonLink href={`${base}/edit`} variant="quiet">
          Edit
        </ButtonLink>
      )}
      {may.define && (
        <ButtonLink href={`${base}/measures/new`} variant="quiet">
          Add a measure
        </ButtonLink>
      )}
      {may.propose && (
        <Decide word={objective.proposedGrade ? "Propose another ending" : "Propose how it ended"}>
          <ActionForm action={proposeCloseAction} hidden={hidden} label="Propose how it ended">
            <ChoiceField name="grade" label="How did it end?" options={grades} value={objective.proposedGrade} inline />
            <Field
              kind="textarea"
              name="closingNote"
              label="What was reached, and what was learnt"
              value={objective.closingNote}
              doc
            />
            <div className="acts">
              <SubmitButton busy="Proposing">Propose it</SubmitButton>
              <span>Somebody else confirms it.</span>
            </div>
          </ActionForm>
        </Decide>
      )}
      {may.stop && <Decide word="Stop it">{stop}</Decide>}
      {may.reopen && (
        <Decide word="Open it again">
          <ActionForm action={reopenObjectiveAction} hidden={hidden} label="Open it again">
            <Field kind="textarea" name="reason" label="Why it is open again" />
            <div className="acts">
              <SubmitButton busy="Opening">Open it again</SubmitButton>
            </div>
          </ActionForm>
        </Decide>
      )}
      {may.delete && (
        <AskFirst
          verb="Delete the draft"
          variant="plain"
          size="md"
          question="It leaves every list. For a minute it can be taken back; its history stays."
        >
          <ActionForm action={deleteObjectiveAction} hidden={hidden} label="Delete this draft">
            <SubmitButton variant="stop" busy="Deleting">
              Yes, delete it
            </SubmitButton>
          </ActionForm>
        </AskFirst>
      )}
    </div>
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

function ConfirmForm({ hidden, objective }: { hidden: Record<string, string>; objective: ObjectiveDetail }) {
  const word = grades.find((one) => one.value === objective.proposedGrade)?.label.toLowerCase();
  return (
    <ActionForm action={confirmCloseAction} hidden={hidden} label="Confirm how it ended" className="form">
      {objective.confirmsAlone && (
        <Field
          kind="textarea"
          name="aloneBecause"
          label="Nobody else can confirm: why may it stand?"
          help="It will be shown as confirmed alone."
          rows={2}
        />
      )}
      <div className="acts">
        <SubmitButton busy="Closing">Confirm: {word}</SubmitButton>
      </div>
    </ActionForm>
  );
}
