import type { Metadata } from "next";
import { CheckInsPage } from "@/components/objectives/check-ins-page";
import { requireActor } from "@/domain/access/session";
import { listMyMeasuresDue } from "@/domain/objectives/due-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Check-ins" };

type Props = { params: Promise<{ org: string }> };

export default async function MyCheckInsPage({ params }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const measures = await listMyMeasuresDue(actor);
  return <CheckInsPage org={org} today={actor.today} measures={measures} formKey={newId()} />;
}
