import type { Metadata } from "next";
import { BriefDocument } from "@/components/briefs/brief-document";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";

type Props = { params: Promise<{ org: string; id: string }> };

async function load({ params }: Props) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  await ensureSignals(actor);
  return { org, actor, brief: await orNotFound(getBrief(actor, id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).brief.title };
}

export default async function BriefPage(props: Props) {
  const { org, actor, brief } = await load(props);
  const purpose = actor.org.identityStatement ?? actor.org.name;
  return <BriefDocument org={org} purpose={purpose} today={actor.today} brief={brief} />;
}
