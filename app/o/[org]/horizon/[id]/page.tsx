import type { Metadata } from "next";
import { SignalPage } from "@/components/hypotheses/signal-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getSignal } from "@/domain/hypotheses/market-signal-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "From outside" };

export default async function SignalRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const signal = await orNotFound(getSignal(actor, id));
  return <SignalPage org={org} signal={signal} mayUse={can(actor, "evidence.add")} />;
}
