import type { Metadata } from "next";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { PivotForm } from "@/components/briefs/pivot-form";
import { VersionChanges } from "@/components/briefs/version-changes";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Caption } from "@/components/ui/text";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBriefDraft } from "@/domain/briefs/draft-queries";
import { pivotFinding } from "@/domain/briefs/finding-rules";
import { effectOf } from "@/domain/briefs/rules";
import { pivotVersionAction } from "@/domain/decisions/actions";
import { getTurnForm } from "@/domain/decisions/form-queries";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Change of direction" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function PivotPage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBriefDraft(actor, id));
  if (!brief.moves.pivot) await orNotFound(Promise.reject(notFound()));
  const turn = await getTurnForm(actor, id);
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Change of direction",
        label: `Version ${brief.draft.versionNo}`,
      })}
    >
      <Finding sub={effectOf.direction}>{pivotFinding(brief.title, turn.flight.projects.length)}</Finding>
      <section className="gap-t prose-w">
        <Caption as="h2">What changes</Caption>
        {brief.changes && <VersionChanges changes={brief.changes} />}
      </section>
      <PivotForm
        org={org}
        base={`/o/${org}/briefs/${id}`}
        action={pivotVersionAction}
        brief={brief}
        {...turn}
        idempotencyKey={newId()}
      />
    </WorkPage>
  );
}
