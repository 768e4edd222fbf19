import type { Metadata } from "next";
import { DivePage } from "@/components/dives/dive-page";
import { personOptions } from "@/components/people/options";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getDive } from "@/domain/dives/queries";
import { listColleagues } from "@/domain/people/picker-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Deep dive" };

export default async function DiveRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const dive = await orNotFound(getDive(actor, id));
  const people = dive.may.hold ? personOptions(await listColleagues(actor)) : [];
  return <DivePage {...{ org, dive, people }} today={actor.today} />;
}
