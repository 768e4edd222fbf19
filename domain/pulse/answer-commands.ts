import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { pulseBallots, pulseReceipts, pulseRounds } from "@/db/schema/pulse";
import { type Tx, withOrg } from "@/db/tenancy";
import { env } from "@/lib/env";
import { conflict, invalid, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { receiptOf, sealBallot } from "./ballot-rules";
import type { Answer } from "./input";
import { statements, whyNoAnswer } from "./rules";

/**
 * Takes one answer of one person, once. Receipt and ballot are written in two transactions that share the round and
 * nothing else; the thanks comes after both. No history and no key: whoever answered when is nobody's business (R9).
 * Errors: a sentence when the round is not open, when this person is not on its list, and when there is a receipt.
 */
export async function answerPulse(actor: Actor, input: Answer): Promise<void> {
  const secret = env().authSecret;
  const round = await withOrg(actor, async (tx) => {
    const open = await openRound(tx, actor, input.roundId);
    const given = statements.some(({ name }) => input[name] !== null) || input.recall !== "" || input.comment !== "";
    if (!given) throw invalid("realistic", "Answer at least one of them.");
    if (input.recall && !open.recall.some(({ key }) => key === input.recall))
      throw invalid("recall", "Choose one of those that stand here.");
    const receipt = receiptOf(secret, open, actor.membershipId);
    const [spent] = await tx
      .insert(pulseReceipts)
      .values({ orgId: actor.orgId, roundId: open.id, receipt })
      .onConflictDoNothing()
      .returning({ roundId: pulseReceipts.roundId });
    if (!spent) throw conflict("You have answered in this round already; each person answers once.");
    return { ...open, receipt };
  });
  const { roundId, recall, ...said } = input;
  const sealed = sealBallot(secret, round, { ...said, recall: recall || null, teamId: round.teamId });
  try {
    await withOrg(actor, async (tx) => {
      await openRound(tx, actor, roundId);
      await tx.insert(pulseBallots).values({ orgId: actor.orgId, roundId, slot: randomUUID(), sealed });
    });
  } catch (error) {
    // Nothing was taken, so the person may try again.
    await withOrg(actor, (tx) => tx.delete(pulseReceipts).where(receiptIs(actor, roundId, round.receipt)));
    throw error;
  }
}

const receiptIs = (actor: Actor, roundId: string, receipt: string) =>
  and(eq(pulseReceipts.orgId, actor.orgId), eq(pulseReceipts.roundId, roundId), eq(pulseReceipts.receipt, receipt));

/** The round, held open until this transaction ends: closing waits for it, and it waits for closing. */
async function openRound(tx: Tx, actor: Actor, roundId: string) {
  const [round] = await tx
    .select()
    .from(pulseRounds)
    .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.id, roundId)))
    .for("share");
  if (!round) throw notFound("This round");
  assertCan(actor, "pulse.answer", {}, "Viewers read; the pulse is for those who do the work.");
  const problem = whyNoAnswer(round, actor.membershipId, actor.role, actor.today);
  if (problem) throw conflict(problem);
  return {
    id: round.id,
    salt: round.salt ?? "",
    recall: round.recall,
    teamId: round.roster?.[actor.membershipId] ?? "",
  };
}
