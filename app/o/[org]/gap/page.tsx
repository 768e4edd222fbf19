import type { Metadata } from "next";
import { GapView } from "@/components/diagnosis/gap-page";
import { GapPending } from "@/components/diagnosis/gap-pending";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getGap } from "@/domain/diagnosis/gap-page-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Gap" };

/** How far reality is behind the plan, and what the data say about why. */
export default async function GapPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  await ensureSignals(actor);
  const gap = await orNotFound(getGap(actor));
  if (!gap) return <GapPending org={org} />;
  return <GapView org={org} gap={gap} timeZone={actor.org.timeZone} formKey={newId()} />;
}
