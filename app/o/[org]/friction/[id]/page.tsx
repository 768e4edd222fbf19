import type { Metadata } from "next";
import { FrictionPage } from "@/components/friction/friction-detail";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getFriction } from "@/domain/friction/queries";
import { listLikes } from "@/domain/friction/triage-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Friction" };

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Friction({ params, searchParams }: Props) {
  const [{ org, id }, { raised }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const friction = await orNotFound(getFriction(actor, id));
  return (
    <FrictionPage
      org={org}
      now={actor.now}
      timeZone={actor.org.timeZone}
      today={actor.today}
      friction={friction}
      likes={await listLikes(actor, friction)}
      justRaised={raised === "1"}
    />
  );
}
