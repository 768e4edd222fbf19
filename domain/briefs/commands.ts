import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { briefPeople, briefs, briefVersions } from "@/db/schema/briefs";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { settleHanging } from "../access/hanging";
import { acceptReference } from "../access/references";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { isJustDone, tooLate } from "../history/undo";
import type { BriefText, briefInput, DraftBrief, returnBriefInput } from "./input";
import { leaveMain } from "./main-commands";
import { peopleOf, setPeople } from "./people-commands";
import { assertEditor, type BriefRecord, briefForUpdate, byId, ofBrief, openVersion, touched } from "./row-commands";
import { type BriefMove, conditionsOf, currentTexts, type KeyTask, keyTasksOf, whyNot } from "./rules";

/** Begins a brief. Executives and managers may; a manager's is nested under a published parent. Answers its id. */
export const draftBrief = (actor: Actor, input: DraftBrief): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "brief.draft", input, async () => {
      assertCan(actor, "brief.draft", {}, "Briefs are written by executives and managers.");
      if (actor.role === "manager" && !input.parentBriefId)
        throw invalid("parentBriefId", "A manager's brief stands under a published one; choose it.");
      const number = await nextNumber(tx, actor, "brief");
      const parent = input.parentBriefId ? await parentOf(tx, actor, input.parentBriefId) : null;
      await acceptReference(tx, actor, "theme", input.themeId, "themeId", { keep: parent?.themeId });
      const { key: _key, ...fields } = input;
      const id = newId();
      const row = {
        ...fields,
        id,
        orgId: actor.orgId,
        number,
        // What stands under a restricted brief carries its purpose, so it is restricted as well.
        confidentiality: parent?.confidentiality === "restricted" ? ("restricted" as const) : input.confidentiality,
        authorId: actor.membershipId,
        teamId: parent ? (actor.ledTeamIds[0] ?? actor.teamId) : null,
      };
      const stamp = { createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId };
      await tx.insert(briefs).values({ ...row, ...stamp });
      await tx.insert(briefVersions).values({
        orgId: actor.orgId,
        id: newId(),
        briefId: id,
        versionNo: 1,
        generation: 1,
        higherIntent: parent?.purpose ?? "",
        ...stamp,
      });
      await record(tx, actor, { action: "brief.drafted", type: "brief", id, after: row });
      return id;
    }),
  );

/** Saves the words, the people and the title of the version that is being written. */
export const editBrief = (actor: Actor, input: BriefText): Promise<void> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    const version = await openVersion(tx, actor, brief.id);
    await assertEditor(tx, actor, brief);
    if (version.id !== input.versionId) throw conflict("This version is not being written any more.");
    if (version.version !== input.version)
      assertFresh(
        version,
        input.version,
        { ...currentTexts(brief, version), ...(await peopleOf(tx, actor, brief.id)) },
        [
          ["taskTexts", "taskKeys", "mainEffort"],
          ["endState", "answeredYesNo"],
        ],
      );
    await assertMayName(tx, actor, brief, input);
    const known = await knownTasks(tx, actor, brief.id);
    const text = {
      context: input.context,
      higherIntent: input.higherIntent,
      purpose: input.purpose,
      keyTasks: keyTasksOf(input.taskKeys, input.taskTexts, input.mainEffort, known),
      keyTaskExcessReason: input.keyTaskExcessReason,
      ...conditionsOf(input.endState, input.answeredYesNo),
      boundaries: input.boundaries,
      freedoms: input.freedoms,
      resources: input.resources,
      notDoing: input.notDoing,
      horizonDate: input.horizonDate,
    };
    await tx
      .update(briefVersions)
      .set({ ...text, updatedAt: actor.now, version: sql`${briefVersions.version} + 1` })
      .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, version.id)));
    const change = { title: input.title, confidentiality: input.confidentiality };
    await tx
      .update(briefs)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, brief.id));
    if (input.confidentiality === "restricted") await leaveMain(tx, actor, brief.id);
    const people = await setPeople(tx, actor, brief.id, {
      reviewer: input.reviewerIds,
      reader: input.readerIds,
      delegate: input.delegateIds,
      recipient: input.recipientIds,
    });
    await record(tx, actor, {
      action: "brief.edited",
      type: "brief",
      id: brief.id,
      before: { ...version, title: brief.title, confidentiality: brief.confidentiality, ...people.before },
      after: { ...version, ...text, ...change, ...people.after },
    });
  });

export const submitBrief = (actor: Actor, input: z.output<typeof briefInput>): Promise<void> =>
  moveDraft(actor, input, "submit", { status: "in_review" }, "brief.submitted-for-review", (tx, brief) =>
    assertEditor(tx, actor, brief),
  );

/** Back to its author: by the author, or by an executive with a sentence. */
export const returnBrief = (actor: Actor, input: z.output<typeof returnBriefInput>): Promise<void> =>
  moveDraft(
    actor,
    input,
    "return",
    { status: "draft" },
    "brief.returned",
    async (_, brief) => assertCan(actor, "brief.return", { ownerId: brief.authorId }),
    { sentence: input.sentence },
  );

export const discardBrief = (actor: Actor, input: z.output<typeof briefInput>): Promise<void> =>
  moveDraft(
    actor,
    input,
    "discard",
    { status: "discarded", deletedAt: actor.now, deletedBy: actor.membershipId },
    "brief.discarded",
    (tx, brief) => assertEditor(tx, actor, brief),
  );

/** Takes a discarded draft back: the same person, within a minute, nothing else changed. */
export const restoreBrief = (actor: Actor, input: z.output<typeof briefInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const [before] = await tx.select().from(briefs).where(byId(actor, input.briefId)).for("update");
    if (before?.status !== "discarded" || before.deletedBy !== actor.membershipId || !before.deletedAt)
      throw notFound("This brief");
    assertFresh(before, input.version);
    if (!isJustDone(before.deletedAt, actor.now)) throw conflict(tooLate);
    await acceptReference(tx, actor, "team", before.teamId, "teamId");
    const change = { status: "draft" as const, deletedAt: null, deletedBy: null };
    await tx
      .update(briefs)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, before.id));
    await tx
      .update(briefVersions)
      .set({ status: "draft", updatedAt: actor.now })
      .where(and(ofBrief(actor, before.id), eq(briefVersions.status, "discarded"), eq(briefVersions.versionNo, 1)));
    await record(tx, actor, {
      action: "brief.restored",
      type: "brief",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  });

/** A recipient opened the brief for the first time. */
export const receiveBrief = (actor: Actor, briefId: string): Promise<void> =>
  withOrg(actor, async (tx) => {
    const marked = await tx
      .update(briefPeople)
      .set({ receivedAt: actor.now })
      .where(
        and(
          eq(briefPeople.orgId, actor.orgId),
          eq(briefPeople.briefId, briefId),
          eq(briefPeople.membershipId, actor.membershipId),
          eq(briefPeople.part, "recipient"),
          isNull(briefPeople.receivedAt),
        ),
      )
      .returning({ id: briefPeople.briefId });
    if (marked.length)
      await record(tx, actor, {
        action: "brief.received",
        type: "brief",
        id: briefId,
        after: { recipientId: actor.membershipId },
      });
  });

async function moveDraft(
  actor: Actor,
  input: { briefId: string; version: number },
  move: BriefMove,
  change: Partial<BriefRecord>,
  action: string,
  authorize: (tx: Tx, brief: BriefRecord) => Promise<void>,
  note: Record<string, unknown> = {},
): Promise<void> {
  await withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    await authorize(tx, brief);
    assertFresh(brief, input.version);
    const problem = whyNot(move, brief.status);
    if (problem) throw conflict(problem);
    if (change.deletedAt) await settleHanging(tx, actor, "briefs", brief.id);
    await tx
      .update(briefs)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, brief.id));
    if (change.status === "draft" || change.status === "in_review" || change.status === "discarded")
      await tx
        .update(briefVersions)
        .set({ status: change.status, updatedAt: actor.now })
        .where(and(ofBrief(actor, brief.id), inArray(briefVersions.status, ["draft", "in_review"])));
    await record(tx, actor, {
      action,
      type: "brief",
      id: brief.id,
      before: brief,
      after: { ...brief, ...change, ...note },
    });
  });
}

async function parentOf(tx: Tx, actor: Actor, parentId: string) {
  await acceptReference(tx, actor, "brief", parentId, "parentBriefId");
  const [parent] = await tx
    .select({ themeId: briefs.themeId, confidentiality: briefs.confidentiality, purpose: briefVersions.purpose })
    .from(briefs)
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(byId(actor, parentId));
  return parent ?? null;
}

/** The key tasks of all versions, newest wording first. */
async function knownTasks(tx: Tx, actor: Actor, briefId: string): Promise<KeyTask[]> {
  const rows = await tx
    .select({ keyTasks: briefVersions.keyTasks })
    .from(briefVersions)
    .where(ofBrief(actor, briefId))
    .orderBy(desc(briefVersions.versionNo));
  return rows.flatMap((row) => row.keyTasks);
}

/** R2: the title of a published brief stays. What stands under a restricted brief stays restricted. */
async function assertMayName(tx: Tx, actor: Actor, brief: BriefRecord, input: BriefText): Promise<void> {
  if (brief.status === "published" && input.title !== brief.title)
    throw invalid("title", "The title of a published brief stays; its people know it by that name.");
  if (input.confidentiality === "restricted" || !brief.parentBriefId) return;
  const [parent] = await tx
    .select({ confidentiality: briefs.confidentiality })
    .from(briefs)
    .where(byId(actor, brief.parentBriefId));
  if (parent?.confidentiality === "restricted")
    throw invalid("confidentiality", "It stands under a restricted brief, so it is restricted as well.");
}
