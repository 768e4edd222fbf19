import type { Metadata } from "next";
import { BetPage } from "@/components/hypotheses/bet-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getHypothesis } from "@/domain/hypotheses/detail-queries";
import { betMoves } from "@/domain/hypotheses/may-rules";
import { whyNotOpen } from "@/domain/hypotheses/rules";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Bet" };

export default async function BetRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const bet = await orNotFound(getHypothesis(actor, id));
  return (
    <BetPage
      org={org}
      today={actor.today}
      identity={actor.org.identityStatement}
      reader={actor.membershipId}
      bet={bet}
      may={betMoves(actor, bet)}
      notYet={whyNotOpen(bet)}
      formKey={newId()}
    />
  );
}
