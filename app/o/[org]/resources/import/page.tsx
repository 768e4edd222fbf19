import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/resources/import-form";
import { ResourcesFrame } from "@/components/resources/resources-frame";
import { Finding } from "@/components/ui/finding";
import { requireActor } from "@/domain/access/session";
import { resourceMay } from "@/domain/resources/scope-rules";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Bring in money" };

export default async function ImportPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const may = resourceMay(actor);
  if (!may.importMoney) notFound();
  return (
    <ResourcesFrame org={org} here="import" may={may} label="Money from the books">
      <Finding sub="Planned and actual amounts, by objective, project or drain.">
        Bring in what was planned and spent.
      </Finding>
      <ImportForm org={org} />
    </ResourcesFrame>
  );
}
