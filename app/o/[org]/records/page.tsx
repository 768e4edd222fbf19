import type { Metadata } from "next";
import { RecordsView } from "@/components/diagnosis/records-page";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getRecords } from "@/domain/diagnosis/records-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Records" };

/** Whether we were right: what was said before, against what came. */
export default async function RecordsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  return (
    <RecordsView
      org={org}
      today={actor.today}
      records={await getRecords(actor)}
      seesGap={can(actor, "friction.read")}
    />
  );
}
