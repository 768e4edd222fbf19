import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { pulseAnswers, pulseBallots, pulseComments, pulseReceipts, pulseRounds } from "@/db/schema/pulse";
import { sweep, type Tx, withOrg } from "@/db/tenancy";
import { env } from "@/lib/env";
import { conflict, notFound } from "@/lib/errors";
import { shuffled } from "@/lib/seal";
import type { Actor, SystemActor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { openBallot } from "./ballot-rules";

/** Closes a round before its day. Admins only. */
export async function closeRound(actor: Actor, input: { roundId: string; version: number }): Promise<void> {
  await withOrg(actor, async (tx) => {
    const round = await roundForUpdate(tx, actor, input.roundId);
    assertCan(actor, "pulse.run", {}, "Only an administrator closes a round.");
    if (round.state !== "open") throw conflict("Only an open round can be closed.");
    assertFresh(round, input.version);
    await closeNow(tx, actor, round);
  });
  await sweep(swept);
}

/** For the clock: closes what is past its day. Answers how many. */
export async function closeDueRounds(actor: SystemActor): Promise<number> {
  const closed = await withOrg(actor, async (tx) => {
    const due = await tx
      .select()
      .from(pulseRounds)
      .where(
        and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.state, "open"), lt(pulseRounds.closesOn, actor.today)),
      )
      .for("update");
    for (const round of due) await closeNow(tx, actor, round);
    return due.length;
  });
  if (closed > 0) await sweep(swept);
  return closed;
}

/** Old versions of these rows must not lie about on the disk: sealed ballots, receipts, the salt. */
const swept = ["pulse_ballots", "pulse_receipts", "pulse_rounds"] as const;

type Round = typeof pulseRounds.$inferSelect;

/**
 * Opens all ballots at once and writes what they say in a new order, in one transaction that also ends every way back:
 * ballots, receipts, salt and roster are gone with it. Fewer than k ballots are never opened.
 */
async function closeNow(tx: Tx, actor: Actor | SystemActor, round: Round): Promise<void> {
  const inRound = { orgId: actor.orgId, roundId: round.id };
  const ballots = await tx
    .select({ sealed: pulseBallots.sealed })
    .from(pulseBallots)
    .where(and(eq(pulseBallots.orgId, actor.orgId), eq(pulseBallots.roundId, round.id)));
  const enough = ballots.length >= Math.max(5, round.minGroup);
  if (enough) {
    const secret = env().authSecret;
    const opened = ballots.map(({ sealed }) => openBallot(secret, { id: round.id, salt: round.salt ?? "" }, sealed));
    const answers = shuffled(opened).map(({ teamId, comment: _comment, ...said }) => ({
      ...said,
      ...inRound,
      id: randomUUID(),
      frozenTeamId: teamId,
    }));
    const comments = shuffled(opened.map(({ comment }) => comment).filter((text) => text !== ""));
    for (let from = 0; from < answers.length; from += 500)
      await tx.insert(pulseAnswers).values(answers.slice(from, from + 500));
    if (comments.length > 0)
      await tx.insert(pulseComments).values(comments.map((text) => ({ ...inRound, id: randomUUID(), text })));
  }
  await tx.delete(pulseBallots).where(and(eq(pulseBallots.orgId, actor.orgId), eq(pulseBallots.roundId, round.id)));
  await tx.delete(pulseReceipts).where(and(eq(pulseReceipts.orgId, actor.orgId), eq(pulseReceipts.roundId, round.id)));
  const change = {
    state: enough ? ("published" as const) : ("closed" as const),
    responses: enough ? ballots.length : null,
    salt: null,
    roster: null,
    closedAt: actor.now,
    publishedAt: enough ? actor.now : null,
  };
  await tx
    .update(pulseRounds)
    .set({ ...change, updatedAt: actor.now, version: sql`${pulseRounds.version} + 1` })
    .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.id, round.id)));
  const after = { state: change.state };
  await record(tx, actor, {
    action: `pulse.${change.state}`,
    type: "pulse_round",
    id: round.id,
    before: { state: "open" },
    after,
  });
}

async function roundForUpdate(tx: Tx, actor: Actor, roundId: string) {
  const [round] = await tx
    .select()
    .from(pulseRounds)
    .where(and(eq(pulseRounds.orgId, actor.orgId), eq(pulseRounds.id, roundId)))
    .for("update");
  if (!round) throw notFound("This round");
  return round;
}
