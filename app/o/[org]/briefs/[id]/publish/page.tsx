import type { Metadata } from "next";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { PublishFirst } from "@/components/briefs/publish-first";
import { PublishVersion } from "@/components/briefs/publish-version";
import { WorkPage } from "@/components/shell/page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBriefDraft } from "@/domain/briefs/draft-queries";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";

export const metadata: Metadata = { title: "Publish" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function PublishPage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBriefDraft(actor, id));
  const { publish, publishVersion } = brief.moves;
  if (!publish && !publishVersion) await orNotFound(Promise.reject(notFound()));
  const base = `/o/${org}/briefs/${id}`;
  const Publish = publish ? PublishFirst : PublishVersion;
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Publish",
        label: `Version ${brief.draft.versionNo}`,
      })}
    >
      <Publish org={org} base={base} brief={brief} />
    </WorkPage>
  );
}
