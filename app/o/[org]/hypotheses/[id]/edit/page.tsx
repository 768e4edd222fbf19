import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BetForm } from "@/components/hypotheses/bet-form";
import { betStations } from "@/components/hypotheses/bet-stations";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { editHypothesisAction } from "@/domain/hypotheses/actions";
import { getHypothesis } from "@/domain/hypotheses/detail-queries";
import { betMoves } from "@/domain/hypotheses/may-rules";
import { getBetFormChoices } from "@/domain/hypotheses/picker-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit the bet" };

export default async function EditBetPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const bet = await orNotFound(getHypothesis(actor, id));
  if (!betMoves(actor, bet).edit) notFound();
  const choices = await getBetFormChoices(actor, bet);
  const isOpen = bet.status === "open";
  return (
    <WorkPage stations={betStations(org, actor.org.identityStatement, bet, "Edit")}>
      <Finding sub={isOpen && "Its rules are frozen. You may still edit them; everybody will see that you did."}>
        {bet.statement}
      </Finding>
      <BetForm
        action={editHypothesisAction}
        hidden={{ org, hypothesisId: id, version: String(bet.version) }}
        values={bet}
        {...choices}
        isOpen={isOpen}
        label="Edit the bet"
        verb="Save"
      />
    </WorkPage>
  );
}
