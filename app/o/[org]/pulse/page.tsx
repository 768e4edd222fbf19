import type { Metadata } from "next";
import { PulsePage } from "@/components/pulse/pulse-page";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { findCurrentRound, findPublished, listResults } from "@/domain/pulse/queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Pulse" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PulseRoute({ params, searchParams }: Props) {
  const actor = await requireActor((await readPath(params)).org);
  const { thanks, last } = readQuery(await searchParams);
  const [current, results, published] = await readPage(actor, () =>
    Promise.all([findCurrentRound(actor), listResults(actor), findPublished(actor)]),
  );
  return (
    <PulsePage
      org={actor.org.slug}
      current={current}
      results={results}
      published={published?.opensOn ?? null}
      mayRun={can(actor, "pulse.run")}
      looksBack={last !== undefined}
      thanks={thanks !== undefined && current?.answered === true}
      today={actor.today}
      thresholds={thresholdsOf(actor.org.settings)}
      formKey={newId()}
    />
  );
}
