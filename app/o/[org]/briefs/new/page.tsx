import type { Metadata } from "next";
import { themesToServe, whyNotBegin } from "@/components/briefs/begin-model";
import { NewBriefForm } from "@/components/briefs/new-brief-form";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { findWished, firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { findBriefsInForce } from "@/domain/briefs/queries";
import { listThemes } from "@/domain/strategy/queries";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "New brief" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewBriefPage({ params, searchParams }: Props) {
  const [{ org }, { parent }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const base = `/o/${org}/briefs`;
  const [themes, parents, first] = await Promise.all([
    listThemes(actor),
    findBriefsInForce(actor),
    findWished(actor, "brief", parent).then((wished) => firstChoices(actor, { parents: ["brief", wished] })),
  ]);
  const running = themesToServe(themes, parents);
  const mustNest = actor.role === "manager";
  const stations = [
    { level: "Briefs", label: "All briefs", href: base },
    { level: "Brief", label: "New", you: true },
  ];
  const why = whyNotBegin(can(actor, "brief.draft"), running.length, mustNest, parents.length);
  const needsTheme = running.length === 0 && can(actor, "theme.draft");
  return (
    <WorkPage stations={stations}>
      <Finding sub="Say what must become true and why; leave the way to those who go it.">A brief is one page.</Finding>
      {why ? (
        <Empty title={why}>
          <ButtonLink href={needsTheme ? `/o/${org}/strategy/themes/new` : base}>
            {needsTheme ? "Draft a theme" : "All briefs"}
          </ButtonLink>
        </Empty>
      ) : (
        <NewBriefForm
          org={org}
          idempotencyKey={newId()}
          themes={running}
          parents={first.parents}
          parentId={first.parents.find((one) => one.value === parent)?.value}
          mustNest={mustNest}
        />
      )}
    </WorkPage>
  );
}
