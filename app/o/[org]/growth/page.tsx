import type { Metadata } from "next";
import { GrowthPage } from "@/components/diagnosis/growth-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getGrowth } from "@/domain/diagnosis/growth-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Up and out" };

/** One's own page. It takes no id: there is no address at which another's could be read. */
export default async function Growth({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  return (
    <GrowthPage
      org={org}
      today={actor.today}
      growth={await orNotFound(getGrowth(actor))}
      raises={can(actor, "market-signal.raise")}
    />
  );
}
