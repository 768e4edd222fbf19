import type { Metadata } from "next";
import { BackBriefDesk } from "@/components/briefs/back-brief-desk";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getDesk, openWith } from "@/domain/briefs/back-brief-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Back-briefs" };

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function BackBriefsPage({ params, searchParams }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const desk = await orNotFound(getDesk(actor, id));
  const open = openWith(desk, readQuery(await searchParams).of, actor.membershipId);
  const { membershipId: me, today } = actor;
  return <BackBriefDesk org={org} me={me} today={today} timeZone={actor.org.timeZone} desk={desk} open={open} />;
}
