import type { Metadata } from "next";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { LosingPurpose } from "@/components/briefs/losing-purpose";
import { SupersedeForm } from "@/components/briefs/supersede-form";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { endFinding } from "@/domain/briefs/finding-rules";
import { findReplacements } from "@/domain/briefs/queries";
import { supersedeBriefAction } from "@/domain/decisions/actions";
import { getTurnForm } from "@/domain/decisions/form-queries";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Supersede" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function SupersedePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBrief(actor, id));
  if (!brief.moves.supersede) await orNotFound(Promise.reject(notFound()));
  const [turn, replacements] = await Promise.all([getTurnForm(actor, id), findReplacements(actor, id)]);
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Supersede",
        label: "What takes its place",
      })}
    >
      <Finding sub="It stays readable, marked as superseded; its objectives keep their link.">
        {endFinding(brief.title, turn.flight)}
      </Finding>
      <LosingPurpose org={org} flight={turn.flight} />
      {replacements.length > 0 ? (
        <SupersedeForm
          {...{ org, brief, replacements, ...turn }}
          action={supersedeBriefAction}
          idempotencyKey={newId()}
        />
      ) : (
        <Empty title="No other brief is there to take its place.">
          <ButtonLink href={`/o/${org}/briefs/new`}>Write the one that does</ButtonLink>
        </Empty>
      )}
    </WorkPage>
  );
}
