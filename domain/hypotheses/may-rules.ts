import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { HypothesisStatus, Verdict } from "../vocabulary";
import { subjectOf } from "./rules";

type Bet = {
  status: HypothesisStatus;
  ownerId: string;
  createdBy: string | null;
  proposedVerdict: Verdict | null;
  proposedById: string | null;
  confirmsAlone: boolean;
};

export type BetMoves = Record<
  "edit" | "open" | "propose" | "withdraw" | "confirm" | "reopen" | "addEvidence" | "retractAll",
  boolean
>;

/** What the actor may do with a bet now: the policy, and the state the bet is in. */
export function betMoves(actor: Actor, bet: Bet): BetMoves {
  const own = { ownerId: bet.ownerId };
  const isOpen = bet.status === "open";
  const isMine = bet.proposedById === actor.membershipId;
  const isProposed = bet.proposedVerdict !== null;
  return {
    edit: (isOpen || bet.status === "draft") && can(actor, "hypothesis.edit", subjectOf(bet, actor.membershipId)),
    open: bet.status === "draft" && can(actor, "hypothesis.open", own),
    propose: isOpen && can(actor, "hypothesis.propose", own),
    withdraw: isOpen && isProposed && isMine,
    confirm: isOpen && isProposed && (!isMine || bet.confirmsAlone) && can(actor, "hypothesis.confirm"),
    reopen: !isOpen && bet.status !== "draft" && can(actor, "hypothesis.reopen"),
    addEvidence: bet.status !== "draft" && can(actor, "evidence.add"),
    retractAll: can(actor, "evidence.retract"),
  };
}
