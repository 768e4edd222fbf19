import type { Metadata } from "next";
import { DivePage } from "@/components/dives/dive-page";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getDive } from "@/domain/dives/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Deep dive" };

export default async function DiveRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const dive = await orNotFound(getDive(actor, id));
  const { people } = dive.may.hold ? await firstChoices(actor, { people: ["worker"] }) : { people: [] };
  return <DivePage {...{ org, dive, people }} today={actor.today} />;
}
