import type { Metadata } from "next";
import { GapView } from "@/components/diagnosis/gap-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getGap } from "@/domain/diagnosis/gap-page-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Gap" };

/** How far reality is behind the plan, and what the data say about why. */
export default async function GapPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const actor = await requireActor(org);
  await ensureSignals(actor);
  return <GapView org={org} gap={await orNotFound(getGap(actor))} formKey={newId()} />;
}
