import type { Metadata } from "next";
import { DecisionList } from "@/components/decisions/decision-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { decisionFilter } from "@/domain/decisions/list-input";
import { countDecisions, listDecisions } from "@/domain/decisions/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Decisions" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DecisionsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = decisionFilter(query);
  const [{ rows, next }, counts] = await readPage(actor, () =>
    Promise.all([listDecisions(actor, filter), countDecisions(actor, filter)]),
  );
  const mayRecord =
    actor.scopeTeamIds.some((teamId) => can(actor, "decision.record", { teamId })) || can(actor, "decision.record");
  return <DecisionList {...{ org, query, filter, rows, next, counts, mayRecord }} today={actor.today} />;
}
