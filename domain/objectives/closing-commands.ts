import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, forbidden, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh } from "../history/fresh";
import { record } from "../history/record";
import { finalGrade } from "../signals/grade";
import { thresholdsOf } from "../signals/own-thresholds";
import type { FinalGrade } from "../vocabulary";
import { byId, type ObjectiveRecord, objectiveForUpdate, touched } from "./commands";
import type { confirmCloseInput, proposeCloseInput } from "./input";
import { judge, objectiveSignals } from "./measure-rules";
import { gradeOf, whyNotClosable } from "./rules";
import { isSomebodyElseEligible } from "./second-eyes-queries";
import { refreshSignals } from "./signals-queries";

/** The owner says how it ended; somebody else confirms. */
export const proposeClose = (actor: Actor, input: z.output<typeof proposeCloseInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(
      actor,
      "objective.propose-close",
      { teamId: before.teamId, ownerId: before.ownerId },
      "Its owner proposes how it ended.",
    );
    assertFresh(before, input.version, { grade: before.proposedGrade, closingNote: before.closingNote });
    const problem = whyNotClosable(before.status);
    if (problem) throw conflict(problem);
    const change = { proposedGrade: input.grade, proposedBy: actor.membershipId, closingNote: input.closingNote };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "objective.close-proposed",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/**
 * The second pair of eyes: the manager of the scope (never the owner, nor who proposed) confirms. The status is what
 * people say; the grade is what the measures say (M6), unread ones as 0, and the proposal's own where there are none.
 * Alone, with a sentence, only when nobody
 * else in the organization may; it is then shown as *confirmed alone*.
 */
export const confirmClose = (actor: Actor, input: z.output<typeof confirmCloseInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertFresh(before, input.version);
    const problem = whyNotClosable(before.status);
    if (problem) throw conflict(problem);
    if (!before.proposedGrade) throw conflict("Nobody has proposed yet how it ended.");
    const alone = await confirmsAlone(tx, actor, before);
    if (alone && !input.aloneBecause)
      throw invalid("aloneBecause", "Nobody else can confirm: say in a sentence why it may stand.");
    const change = {
      status: before.proposedGrade,
      finalGrade: (await gradeMeasures(tx, actor, before)) ?? gradeOf[before.proposedGrade],
      closedOn: actor.today,
      closedBy: actor.membershipId,
      confirmedAlone: alone ? input.aloneBecause : null,
    };
    await close(tx, actor, before, change);
    await record(tx, actor, {
      action: "objective.closed",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/** Ends an objective by a decision, which `decisions` makes and passes its transaction. Graded missed. */
export const stopObjectiveBy = (
  actor: Actor,
  input: { objectiveId: string; decisionId: string; note: string },
  tx: Tx,
): Promise<void> =>
  withOrg(
    actor,
    async (tx) => {
      const before = await objectiveForUpdate(tx, actor, input.objectiveId);
      assertCan(
        actor,
        "objective.stop",
        { teamId: before.teamId, ownerId: before.ownerId },
        "An executive stops an objective, or a manager in scope who does not own it.",
      );
      const problem = whyNotClosable(before.status);
      if (problem) throw conflict(problem);
      await gradeMeasures(tx, actor, before);
      const change = {
        status: "stopped" as const,
        finalGrade: "missed" as const,
        closedOn: actor.today,
        closedBy: actor.membershipId,
        closingNote: input.note,
        stopDecisionId: input.decisionId,
      };
      await close(tx, actor, before, change);
      await record(tx, actor, {
        action: "objective.stopped",
        type: "objective",
        id: before.id,
        before,
        after: { ...before, ...change },
      });
    },
    tx,
  );

async function close(tx: Tx, actor: Actor, row: ObjectiveRecord, change: Partial<ObjectiveRecord>): Promise<void> {
  await tx
    .update(objectives)
    .set({ ...change, ...touched(actor) })
    .where(byId(actor, row.id));
  await tx
    .update(measures)
    .set({ status: "closed" })
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, row.id)));
  await refreshSignals(tx, actor, actor.today, [row.id]);
}

/** M6 at closing: each measure gets its grade; answers the objective's, or null when nothing was measured. */
async function gradeMeasures(tx: Tx, actor: Actor, row: ObjectiveRecord): Promise<FinalGrade | null> {
  const own = await tx
    .select()
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, row.id)));
  if (own.length === 0) return null;
  const thresholds = thresholdsOf(actor.org.settings);
  const judged = own.map((measure) => ({ measure, judged: judge(measure, row.kind, actor.today, thresholds) }));
  for (const { measure, judged: one } of judged)
    await tx
      .update(measures)
      .set({ finalGrade: finalGrade(row.kind, one.progress?.score ?? null, thresholds) })
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.id, measure.id)));
  return finalGrade(row.kind, objectiveSignals(judged, actor.today, "missed", thresholds).score, thresholds);
}

/** Whether the actor must confirm alone; throws when somebody else should. */
async function confirmsAlone(tx: Tx, actor: Actor, row: ObjectiveRecord): Promise<boolean> {
  const isOwner = row.ownerId === actor.membershipId;
  if (!isOwner)
    assertCan(
      actor,
      "objective.confirm-close",
      { teamId: row.teamId, ownerId: row.ownerId },
      "The manager of the scope confirms, or an executive.",
    );
  if (!isOwner && row.proposedBy !== actor.membershipId) return false;
  if (await isSomebodyElseEligible(tx, actor, row))
    throw forbidden(
      isOwner
        ? "The owner does not confirm the own objective; the next level does."
        : "Who proposed does not confirm; somebody else does.",
    );
  if (isOwner && actor.role !== "executive" && actor.role !== "manager")
    throw forbidden("The manager of the scope confirms, or an executive.");
  return true;
}
