import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import type { BriefDraft } from "@/domain/briefs/draft-queries";
import type { Flight } from "@/domain/briefs/flight-queries";
import type { FormAction } from "@/lib/action-result";
import { CauseFields } from "./cause-fields";
import { DecisionFields } from "./decision-fields";
import { FateFields } from "./fate-fields";

type Props = {
  org: string;
  base: string;
  action: FormAction;
  brief: BriefDraft;
  flight: Flight;
  debunked: { id: string; statement: string }[];
  evidence: { value: string; label: string; help: string }[];
  /** What redirected work may serve. */
  targets: { value: string; label: string }[];
  idempotencyKey: string;
};

/** A change of direction: the decision, and the fate of every project in flight, in one form. */
export function PivotForm({ org, base, action, brief, flight, debunked, evidence, targets, idempotencyKey }: Props) {
  return (
    <ActionForm
      action={action}
      hidden={{ org, briefId: brief.id, version: String(brief.version), key: idempotencyKey }}
      label="Change direction"
      className="form narrow"
    >
      <DecisionFields
        debunked={debunked}
        evidence={evidence}
        question={`Does “${brief.title}” still point where we want to go?`}
      />
      <FateFields projects={flight.projects} targets={targets} />
      <CauseFields askedForChange={brief.askedForChange} raised={brief.raised} />
      <div className="acts">
        <SubmitButton busy="Deciding">Decide and publish version {brief.draft.versionNo}</SubmitButton>
        <ButtonLink href={`${base}/publish`} variant="quiet">
          It is no change of direction
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
