import type { Metadata } from "next";
import { BetList } from "@/components/hypotheses/bet-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { hypothesisFilter } from "@/domain/hypotheses/list-input";
import { listBetChoices, listHypotheses } from "@/domain/hypotheses/queries";
import { listUnanswered } from "@/domain/hypotheses/rest-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Bets" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BetsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = hypothesisFilter(query);
  const [{ rows: bets, listed, next }, choices, unanswered] = await readPage(actor, () =>
    Promise.all([listHypotheses(actor, filter), listBetChoices(actor), listUnanswered(actor, "anywhere")]),
  );
  const mayDraft = can(actor, "hypothesis.draft");
  return <BetList {...{ org, query, filter, bets, listed, next, choices, unanswered, mayDraft }} today={actor.today} />;
}
