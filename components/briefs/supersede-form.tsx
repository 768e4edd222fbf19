import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Flight } from "@/domain/briefs/flight-queries";
import type { FormAction } from "@/lib/action-result";
import { DecisionFields } from "./decision-fields";
import { FateFields } from "./fate-fields";

type Props = {
  org: string;
  action: FormAction;
  brief: { id: string; title: string; version: number };
  replacements: { id: string; title: string; label: string; status: string }[];
  flight: Flight;
  debunked: { id: string; statement: string }[];
  evidence: { value: string; label: string; help: string }[];
  /** What redirected work may serve. */
  targets: { value: string; label: string }[];
  idempotencyKey: string;
};

/** Another brief takes its place: which one, why, and what becomes of the work in flight. */
export function SupersedeForm({
  org,
  action,
  brief,
  replacements,
  flight,
  debunked,
  evidence,
  targets,
  idempotencyKey,
}: Props) {
  return (
    <ActionForm
      action={action}
      hidden={{ org, briefId: brief.id, version: String(brief.version), key: idempotencyKey }}
      label="Supersede the brief"
      className="form narrow"
    >
      <Field
        kind="select"
        name="newBriefId"
        label="Brief that takes its place"
        help="A draft is published with it, so it must be complete."
        empty="Choose a brief"
        options={replacements.map(({ id, title, label, status }) => ({
          value: id,
          label: `${title} (${label}, ${status === "published" ? "in force" : "a draft"})`,
        }))}
      />
      <DecisionFields debunked={debunked} evidence={evidence} question={`What takes the place of “${brief.title}”?`} />
      <FateFields projects={flight.projects} targets={targets} />
      <div className="acts">
        <SubmitButton variant="stop" busy="Deciding">
          Decide and supersede it
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
