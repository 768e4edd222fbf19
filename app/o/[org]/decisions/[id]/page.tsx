import type { Metadata } from "next";
import { DecisionPage } from "@/components/decisions/decision-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getDecision } from "@/domain/decisions/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Decision" };

export default async function DecisionRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const decision = await orNotFound(getDecision(actor, id));
  return <DecisionPage org={org} today={actor.today} decision={decision} />;
}
