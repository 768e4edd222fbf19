import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FindPage } from "@/components/diagnosis/find-page";
import { requireActor } from "@/domain/access/session";
import { findAnything } from "@/domain/diagnosis/find-queries";
import { soughtFor } from "@/domain/diagnosis/find-rules";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Find" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** An id goes straight to what bears it; words list what has them in its title. */
export default async function FindAnythingPage({ params, searchParams }: Props) {
  const [{ org }, { q }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const typed = typeof q === "string" ? q : "";
  const sought = soughtFor(typed);
  const found = sought ? await findAnything(actor, sought) : [];
  if (sought && "kind" in sought && found[0]) redirect(`/o/${org}/${found[0].path}`);
  return <FindPage org={org} typed={typed} isAsked={sought !== null} found={found} name={actor.org.name} />;
}
