import "server-only";
import type { z } from "zod";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, forbidden, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { departsFromAdvice } from "../signals/hypothesis";
import { thresholdsOf } from "../signals/own-thresholds";
import type { Verdict } from "../vocabulary";
import { adviceSentence, beliefOf } from "./belief-rules";
import { evidenceOf } from "./evidence-queries";
import type { confirmVerdictInput, hypothesisInput, hypothesisReasonInput, proposeVerdictInput } from "./input";
import { type BetRecord, betForUpdate, changeBet } from "./row-commands";
import { verdictNeedsReason, whyNoVerdict } from "./rules";
import { isAnotherJudge } from "./second-eyes-queries";

const noProposal = { proposedVerdict: null, proposedBy: null, proposedAt: null, proposalSentence: null };

/**
 * The owner proposes a verdict with a sentence; an executive confirms. M21 advises: against it the sentence is the
 * reason, and the history keeps what was advised.
 */
export const proposeVerdict = (actor: Actor, input: z.output<typeof proposeVerdictInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.propose", { ownerId: before.ownerId }, "Its owner proposes the verdict.");
    assertFresh(before, input.version, {
      verdict: before.proposedVerdict,
      sentence: before.proposalSentence,
    });
    const problem = whyNoVerdict(before.status);
    if (problem) throw conflict(problem);
    const { departs, advice, said } = await weigh(tx, actor, before, input.verdict);
    if (!input.sentence)
      throw invalid(
        "sentence",
        departs ? verdictNeedsReason(input.verdict, said) : "Say in a sentence what was learned.",
      );
    await changeBet(
      tx,
      actor,
      before,
      {
        proposedVerdict: input.verdict,
        proposedBy: actor.membershipId,
        proposedAt: actor.now,
        proposalSentence: input.sentence,
      },
      departs ? "hypothesis.verdict-proposed-against-advice" : "hypothesis.verdict-proposed",
      departs ? { advice } : {},
    );
  });

/**
 * An executive confirms what was proposed, never who proposed it unless nobody else could (settled 11). Against the
 * advice the executive's own sentence is needed too.
 */
export const confirmVerdict = (actor: Actor, input: z.output<typeof confirmVerdictInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.confirm", {}, "An executive confirms a verdict.");
    assertFresh(before, input.version);
    if (!before.proposedVerdict) throw conflict("Nobody has proposed a verdict.");
    const alone = await confirmsAlone(tx, actor, before);
    if (alone && !input.aloneBecause)
      throw invalid("aloneBecause", "Nobody else can confirm: say in a sentence why it may stand.");
    const verdict = before.proposedVerdict;
    const { departs, advice, said } = await weigh(tx, actor, before, verdict);
    if (departs && !input.sentence) throw invalid("sentence", verdictNeedsReason(verdict, said));
    const parts = [before.proposalSentence, input.sentence, alone && `Confirmed alone: ${input.aloneBecause}`];
    await changeBet(
      tx,
      actor,
      before,
      {
        status: verdict,
        ...noProposal,
        verdictAt: actor.now,
        verdictBy: actor.membershipId,
        verdictSentence: parts.filter(Boolean).join("\n"),
      },
      departs ? "hypothesis.verdict-confirmed-against-advice" : "hypothesis.verdict-confirmed",
      departs ? { advice } : {},
    );
  });

/** An executive returns a proposed verdict, with what is missing; the bet stays open. */
export const returnVerdict = (actor: Actor, input: z.output<typeof hypothesisReasonInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.confirm", {}, "An executive answers a proposed verdict.");
    assertFresh(before, input.version);
    if (!before.proposedVerdict) throw conflict("Nobody has proposed a verdict.");
    await changeBet(tx, actor, before, noProposal, "hypothesis.verdict-returned", { reason: input.reason });
  });

/** Whoever proposed takes it back before it is answered. */
export const withdrawVerdict = (actor: Actor, input: z.output<typeof hypothesisInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.propose", { ownerId: before.ownerId });
    assertFresh(before, input.version);
    if (before.proposedBy !== actor.membershipId) throw conflict("You have not proposed a verdict.");
    await changeBet(tx, actor, before, noProposal, "hypothesis.verdict-withdrawn");
  });

/** An executive opens a judged bet again, with the reason. Its rules stay as they were frozen. */
export const reopenHypothesis = (actor: Actor, input: z.output<typeof hypothesisReasonInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.reopen", {}, "An executive opens a judged bet again.");
    assertFresh(before, input.version);
    if (before.status === "open" || before.status === "draft") throw conflict("It has no verdict to take back.");
    await changeBet(
      tx,
      actor,
      before,
      { status: "open", verdictAt: null, verdictBy: null, verdictSentence: null },
      "hypothesis.reopened",
      { reason: input.reason },
    );
  });

async function weigh(tx: Tx, actor: Actor, bet: BetRecord, verdict: Verdict) {
  const findings = (await evidenceOf(tx, actor, [bet.id])).get(bet.id) ?? [];
  const belief = beliefOf(bet, findings, actor.today, thresholdsOf(actor.org.settings));
  return {
    departs: departsFromAdvice(verdict, belief.advice),
    advice: `${belief.said} ${adviceSentence(belief)}`,
    said: belief.said.replace(/\.$/, "").toLowerCase(),
  };
}

async function confirmsAlone(tx: Tx, actor: Actor, bet: BetRecord): Promise<boolean> {
  if (bet.proposedBy !== actor.membershipId) return false;
  if (await isAnotherJudge(tx, actor)) throw forbidden("Another executive confirms what you proposed.");
  return true;
}
