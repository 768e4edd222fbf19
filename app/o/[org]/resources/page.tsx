import type { Metadata } from "next";
import { RealityView } from "@/components/resources/reality";
import { orNotFound } from "@/domain/access/or-not-found";
import { readPage, requireActor } from "@/domain/access/session";
import { decisionFilter } from "@/domain/decisions/list-input";
import { getDecision, listDecisions } from "@/domain/decisions/queries";
import { realityFilter } from "@/domain/resources/list-input";
import { getReality } from "@/domain/resources/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Resources" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How many reallocations stand beside the figures; the log holds the others. */
const shownMoves = 5;

export default async function ResourcesPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = realityFilter(query);
  const reality = await orNotFound(getReality(actor, filter));
  const moves = await readPage(actor, async () => {
    const { rows } = await listDecisions(actor, decisionFilter({ kind: "reallocation" }, shownMoves));
    return Promise.all(rows.map(({ id }) => getDecision(actor, id)));
  });
  return (
    <RealityView
      org={org}
      today={actor.today}
      currency={actor.org.currency}
      filter={filter}
      reality={reality}
      moves={moves}
    />
  );
}
