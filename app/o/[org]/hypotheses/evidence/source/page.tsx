import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { evidenceSources } from "@/domain/hypotheses/input";
import { getEvidenceSource } from "@/domain/hypotheses/source-queries";
import { readPath, readQuery } from "@/lib/address";
import { isUuid } from "@/lib/id";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ from?: string; id?: string }> };

/** Leads from a piece of evidence to the row it came from, for those who may read that row. */
export default async function EvidenceSourcePage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const type = evidenceSources.find((one) => one === query.from);
  if (!type || !isUuid(query.id ?? "")) notFound();
  const { path } = await orNotFound(getEvidenceSource(actor, type, query.id ?? ""));
  if (!path) notFound();
  redirect(`/o/${org}/${path}`);
}
