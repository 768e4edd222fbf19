import type { Metadata } from "next";
import { BriefList } from "@/components/briefs/brief-list";
import { BriefTabs } from "@/components/briefs/brief-tabs";
import { NoBriefs } from "@/components/briefs/no-briefs";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/domain/access/session";
import { listFinding } from "@/domain/briefs/finding-rules";
import { briefFilter } from "@/domain/briefs/list-input";
import { listBriefs } from "@/domain/briefs/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Briefs" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BriefsPage({ params, searchParams }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const filter = briefFilter.parse(readQuery(await searchParams));
  const { rows, counts, next, mayDraft } = await listBriefs(actor, filter);
  const base = `/o/${org}/briefs`;
  const { said } = listFinding(filter.part, rows, counts);
  return (
    <WorkPage
      stations={[
        { level: "Purpose", label: actor.org.identityStatement ?? actor.org.name },
        { level: "Briefs", label: "Intent in words", you: true },
      ]}
    >
      <div className="intro">
        <Finding>{said}</Finding>
        {mayDraft && (
          <ButtonLink href={`${base}/new`} variant={rows.length === 0 ? "filled" : "quiet"}>
            Write a brief
          </ButtonLink>
        )}
      </div>
      <BriefTabs base={base} part={filter.part} counts={counts} />
      {rows.length > 0 ? <BriefList base={base} rows={rows} /> : <NoBriefs part={filter.part} mayDraft={mayDraft} />}
      {rows.length > 0 && (
        <div className="tbl-foot">
          <Pager next={next ? `${base}?part=${filter.part}&after=${next}` : undefined} />
          <a href={`${base}/csv?part=${filter.part}`} download>
            CSV
          </a>
        </div>
      )}
    </WorkPage>
  );
}
