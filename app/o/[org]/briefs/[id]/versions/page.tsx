import type { Metadata } from "next";
import { CompareVersions } from "@/components/briefs/compare-versions";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { versionChanges } from "@/domain/briefs/change-rules";
import { getBrief } from "@/domain/briefs/document-queries";
import { changeFinding } from "@/domain/briefs/finding-rules";
import { versionPair } from "@/domain/briefs/list-input";
import { readPath, readQuery } from "@/lib/address";
import { notFound } from "@/lib/errors";

export const metadata: Metadata = { title: "Versions" };

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function VersionsPage({ params, searchParams }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBrief(actor, id));
  const asked = versionPair.parse(readQuery(await searchParams));
  const named = (no: number | undefined) => brief.versions.find((one) => one.versionNo === no);
  const to = named(asked.to) ?? brief.versions[0];
  const from = named(asked.from) ?? brief.versions.find((one) => to && one.versionNo < to.versionNo) ?? to;
  if (!from || !to) return orNotFound(Promise.reject(notFound("A published version")));
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Versions",
        label: "Side by side",
      })}
    >
      <Finding sub={`“${brief.title}”, version ${from.versionNo} beside version ${to.versionNo}.`}>
        {from === to ? "There is one version so far." : changeFinding(versionChanges(from, to))}
      </Finding>
      <CompareVersions base={`/o/${org}/briefs/${id}`} versions={brief.versions} from={from} to={to} />
    </WorkPage>
  );
}
