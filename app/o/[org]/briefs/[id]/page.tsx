import type { Metadata } from "next";
import { BriefDocument } from "@/components/briefs/brief-document";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  return { title: (await orNotFound(getBrief(await requireActor(org), id))).title };
}

export default async function BriefPage({ params }: Props) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  const brief = await orNotFound(getBrief(actor, id));
  const purpose = actor.org.identityStatement ?? actor.org.name;
  return <BriefDocument org={org} purpose={purpose} today={actor.today} brief={brief} />;
}
