import type { Metadata } from "next";
import { stationsOf } from "@/components/briefs/line-of-sight";
import { RecipientsForm } from "@/components/briefs/recipients-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";

export const metadata: Metadata = { title: "Who gets it" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function RecipientsPage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBrief(actor, id));
  if (!brief.moves.changeRecipients) await orNotFound(Promise.reject(notFound()));
  const { people } = await firstChoices(actor, { people: ["worker", brief.agreement.rows.map((row) => row.id)] });
  return (
    <WorkPage
      stations={stationsOf(org, actor.org.identityStatement ?? actor.org.name, brief, {
        level: "Recipients",
        label: "Who gets it",
      })}
    >
      <Finding sub="Its words stay as they are. Whoever is new gets it now; whoever has given it back stays.">
        Say who gets this brief.
      </Finding>
      <RecipientsForm org={org} brief={brief} people={people} />
    </WorkPage>
  );
}
