import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Caption } from "@/components/ui/text";
import { publishBriefAction } from "@/domain/briefs/actions";
import type { BriefDraft } from "@/domain/briefs/draft-queries";
import { publicationFinding } from "@/domain/briefs/finding-rules";
import { DefectList } from "./defect-list";
import { WhoGetsIt } from "./who-gets-it";

type Props = { org: string; base: string; brief: BriefDraft };

/** The first publication: what still stands in the way, and who gets it. */
export function PublishFirst({ org, base, brief }: Props) {
  const recipients = brief.people.filter((one) => one.part === "recipient");
  const finding = publicationFinding(brief.title, brief.defects.length, recipients.length);
  return (
    <>
      <Finding needs={finding.needs} sub="Published text does not change any more; what changes is a new version.">
        {finding.said}
      </Finding>
      <DefectList base={base} defects={brief.defects} />
      <section className="gap-t">
        <Caption as="h2">Who gets it and is asked to give it back</Caption>
        <WhoGetsIt people={brief.people} />
        <p className="sub">
          {brief.confidentiality === "restricted"
            ? "Nobody else reads it: it is restricted to its author and those who are named."
            : "Everybody else in the organization may read it."}
        </p>
      </section>
      <ActionForm
        action={publishBriefAction}
        hidden={{ org, briefId: brief.id, version: String(brief.version) }}
        label="Publish the brief"
      >
        <div className="acts">
          <SubmitButton busy="Publishing">Publish it</SubmitButton>
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
