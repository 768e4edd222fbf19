import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";
import { publishVersionAction } from "@/domain/briefs/actions";
import type { BriefDraft } from "@/domain/briefs/draft-queries";
import { changeFinding } from "@/domain/briefs/finding-rules";
import { effectOf } from "@/domain/briefs/rules";
import { formatPercent } from "@/lib/format";
import { CauseFields } from "./cause-fields";
import { DefectList } from "./defect-list";
import { VersionChanges } from "./version-changes";

type Props = { org: string; base: string; brief: BriefDraft };

/** A later version: what differs, what kind of change that is, and what it does to those who gave the brief back. */
export function PublishVersion({ org, base, brief }: Props) {
  const { changes, draft, defects } = brief;
  return (
    <>
      <Finding sub={`Version ${draft.versionNo} takes the place of version ${brief.inForce?.versionNo ?? ""}.`}>
        {changeFinding(changes)}
      </Finding>
      <DefectList base={base} defects={defects} />
      {changes && (
        <section className="gap-t prose-w">
          <Caption as="h2">What changes</Caption>
          <VersionChanges changes={changes} />
        </section>
      )}
      <ActionForm
        action={publishVersionAction}
        hidden={{ org, briefId: brief.id, version: String(brief.version) }}
        label="Publish the version"
        className="form narrow"
      >
        <ChoiceField
          name="changeKind"
          label="What kind of change is it?"
          value={brief.isDirectionBySize ? null : "clarification"}
          options={[
            { value: "editorial", label: "Editorial", help: effectOf.editorial },
            { value: "clarification", label: "Clarification", help: effectOf.clarification },
          ]}
        />
        <p className="sub">
          <b>A change of direction</b> is a decision. {effectOf.direction}{" "}
          {brief.moves.pivot && <Link href={`${base}/pivot`}>Make it a change of direction</Link>}
        </p>
        {brief.isDirectionBySize && (
          <Field
            kind="textarea"
            name="notDirectionBecause"
            label="Why it is not a change of direction"
            help={`${formatPercent(brief.changedShare)} of the words of the key tasks or of the end state change. The answer is kept in the history.`}
          />
        )}
        <Field kind="textarea" doc name="changeReason" label="Why the brief changes" rows={2} />
        <CauseFields askedForChange={brief.askedForChange} raised={brief.raised} />
        <div className="acts">
          <SubmitButton busy="Publishing">Publish version {draft.versionNo}</SubmitButton>
          {brief.moves.edit && (
            <ButtonLink href={`${base}/edit`} variant="quiet">
              Go on writing
            </ButtonLink>
          )}
        </div>
      </ActionForm>
    </>
  );
}
