import type { Metadata } from "next";
import { CloseForm } from "@/components/briefs/close-form";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { LosingPurpose } from "@/components/briefs/losing-purpose";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Caption } from "@/components/ui/text";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { endFinding } from "@/domain/briefs/finding-rules";
import { getWorkInFlight } from "@/domain/briefs/flight-queries";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";

export const metadata: Metadata = { title: "Close" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function ClosePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBrief(actor, id));
  if (!brief.moves.close) await orNotFound(Promise.reject(notFound()));
  const flight = await getWorkInFlight(actor, id);
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Close",
        label: "What was reached",
      })}
    >
      <Finding sub="A brief closes when its end state is reached, or when its horizon has passed.">
        {endFinding(brief.title, flight)}
      </Finding>
      <section className="gap-t prose">
        <Caption as="h2">End state</Caption>
        <ul>
          {brief.shown.endState.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <LosingPurpose org={org} flight={flight} />
      <CloseForm org={org} brief={brief} />
    </WorkPage>
  );
}
