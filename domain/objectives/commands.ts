import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { settleHanging } from "../access/hanging";
import { acceptReference } from "../access/references";
import { readable } from "../access/scope";
import { lockTrees } from "../access/tree-lock";
import { assertFresh, type Kept } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { isJustDone, tooLate } from "../history/undo";
import type {
  activateObjectiveInput,
  DraftObjective,
  deleteObjectiveInput,
  EditObjective,
  reopenObjectiveInput,
} from "./input";
import { passVisibilityDown, place, readersOf, setReaders } from "./placing-commands";
import { whyNotActive } from "./rules";
import { refreshSignals } from "./signals-queries";

export type ObjectiveRecord = typeof objectives.$inferSelect;

/** Drafts an objective: executives anywhere, managers in scope, contributors for their own team. Answers its id. */
export const draftObjective = (actor: Actor, input: DraftObjective, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "objective.draft", input, async () => {
        assertCan(
          actor,
          "objective.draft",
          { teamId: input.teamId, isDraft: true },
          "Objectives are drafted by executives, by managers in their scope, and by members for their own team.",
        );
        if (input.parentObjectiveId) await lockTrees(tx, actor);
        const number = await nextNumber(tx, actor, "objective");
        const { key: _key, readerIds, ...fields } = input;
        const id = newId();
        const placed = await place(tx, actor, id, fields);
        const row = { ...fields, ...placed, id, orgId: actor.orgId, number };
        await tx
          .insert(objectives)
          .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
        await setReaders(tx, actor, id, input);
        await record(tx, actor, { action: "objective.drafted", type: "objective", id, after: { ...row, readerIds } });
        await refreshSignals(tx, actor, actor.today, [id]);
        return id;
      }),
    tx,
  );

export const editObjective = (actor: Actor, input: EditObjective): Promise<void> =>
  withOrg(actor, async (tx) => {
    await lockTrees(tx, actor);
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    const isDraft = before.status === "draft";
    // Both where it is and where it goes: nobody moves an objective out of, or into, what is not theirs.
    for (const teamId of [before.teamId, input.teamId])
      assertCan(
        actor,
        "objective.edit",
        { teamId, ownerId: before.ownerId, isDraft },
        "Executives edit objectives, managers those in their scope, owners their drafts.",
      );
    if (before.status !== "draft" && before.status !== "active")
      throw conflict("A closed objective is not edited any more.");
    if (before.version !== input.version) assertFresh(before, input.version, await keptOf(tx, actor, before));
    const { objectiveId, version: _version, readerIds: _readers, ...fields } = input;
    const placed = await place(tx, actor, objectiveId, fields, before);
    const change = { ...fields, ...placed };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, objectiveId));
    await setReaders(tx, actor, objectiveId, input);
    await passVisibilityDown(tx, actor, objectiveId, placed.visibilityRootId);
    await record(tx, actor, {
      action: "objective.edited",
      type: "objective",
      id: objectiveId,
      before,
      after: { ...before, ...change },
    });
    await refreshSignals(tx, actor, actor.today, [objectiveId]);
  });

/** Begins an objective. Without a measure it needs a day, at most 14 days away, by which it will have one. */
export const activateObjective = (actor: Actor, input: z.output<typeof activateObjectiveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(
      actor,
      "objective.activate",
      { teamId: before.teamId, ownerId: before.ownerId },
      "Executives activate objectives, and managers those in their scope.",
    );
    assertFresh(before, input.version);
    const [has] = await tx
      .select({ n: count() })
      .from(measures)
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, before.id)));
    const problem = whyNotActive({ status: before.status, measures: has?.n ?? 0 }, input.measureBy, actor.today);
    if (problem) throw conflict(problem);
    const change = { status: "active" as const, activatedOn: actor.today, measureBy: has?.n ? null : input.measureBy };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "objective.activated",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
    await refreshSignals(tx, actor, actor.today, [before.id]);
  });

/** A closed objective runs again: an executive says why. */
export const reopenObjective = (actor: Actor, input: z.output<typeof reopenObjectiveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(actor, "objective.reopen", {}, "Only an executive reopens an objective.");
    assertFresh(before, input.version);
    if (before.status === "draft" || before.status === "active") throw conflict("It is open.");
    const change = {
      status: "active" as const,
      finalGrade: null,
      closedOn: null,
      closedBy: null,
      proposedGrade: null,
      proposedBy: null,
      closingNote: null,
      confirmedAlone: null,
      stopDecisionId: null,
      signalStatus: null,
    };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await tx
      .update(measures)
      .set({ status: "active", finalGrade: null })
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, before.id)));
    await record(tx, actor, {
      action: "objective.reopened",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change, reason: input.reason },
    });
    await refreshSignals(tx, actor, actor.today, [before.id]);
  });

/** A draft that never took effect is put away; its history stays. Answers whether that can be taken back. */
export const deleteObjective = (actor: Actor, input: z.output<typeof deleteObjectiveInput>): Promise<boolean> =>
  withOrg(actor, async (tx) => {
    const before = await objectiveForUpdate(tx, actor, input.objectiveId);
    assertCan(
      actor,
      "objective.edit",
      { teamId: before.teamId, ownerId: before.ownerId, isDraft: before.status === "draft" },
      "Executives delete drafts, managers those in their scope, owners their own.",
    );
    assertFresh(before, input.version);
    if (before.status !== "draft") throw conflict("Only a draft is deleted; what began ends by its state.");
    const isForGood = await settleHanging(tx, actor, "objectives", before.id);
    const change = { deletedAt: actor.now, deletedBy: actor.membershipId };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "objective.deleted",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
    return !isForGood;
  });

/** Takes a deletion back, and its measures run again: the same person, within a minute, nothing else changed. */
export const restoreObjective = (actor: Actor, input: z.output<typeof deleteObjectiveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const [before] = await tx.select().from(objectives).where(byId(actor, input.objectiveId)).for("update");
    if (!before?.deletedAt || before.deletedBy !== actor.membershipId) throw notFound("This objective");
    assertFresh(before, input.version);
    if (!isJustDone(before.deletedAt, actor.now)) throw conflict(tooLate);
    await acceptReference(tx, actor, "team", before.teamId, "teamId");
    await acceptReference(tx, actor, "any objective", before.parentObjectiveId, "parentObjectiveId");
    const change = { deletedAt: null, deletedBy: null };
    await tx
      .update(objectives)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    // The measures of a draft all run; the deletion closed them.
    await tx
      .update(measures)
      .set({ status: "active" })
      .where(and(eq(measures.orgId, actor.orgId), eq(measures.objectiveId, before.id)));
    await record(tx, actor, {
      action: "objective.restored",
      type: "objective",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/** Every field of the form as it is kept; brief and key task are one choice there. */
async function keptOf(tx: Tx, actor: Actor, row: ObjectiveRecord) {
  const { title, whyItMatters, teamId, ownerId, kind, themeId, briefId, parentObjectiveId } = row;
  const keyTaskKey = row.keyTaskKey ?? "";
  return {
    ...{ title, whyItMatters, teamId, ownerId, kind, themeId, briefId, keyTaskKey, parentObjectiveId },
    startOn: row.startOn,
    dueOn: row.dueOn,
    visibility: row.visibility,
    readerIds: await readersOf(tx, actor, row.id),
    serves: briefId && keyTaskKey ? `${briefId}/${keyTaskKey}` : briefId,
  } satisfies Kept<EditObjective, "objectiveId"> & { serves: string | null };
}

export const byId = (actor: Actor, objectiveId: string) =>
  and(eq(objectives.orgId, actor.orgId), eq(objectives.id, objectiveId));

export const touched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${objectives.version} + 1` });

/** The row, locked, if the actor may read it; else it does not exist. */
export async function objectiveForUpdate(tx: Tx, actor: Actor, objectiveId: string): Promise<ObjectiveRecord> {
  const [row] = await tx
    .select()
    .from(objectives)
    .where(and(byId(actor, objectiveId), isNull(objectives.deletedAt), readable(actor, objectives.visibilityRootId)))
    .for("update");
  if (!row) throw notFound("This objective");
  return row;
}
