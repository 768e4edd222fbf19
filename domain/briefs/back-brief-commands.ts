import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { backBriefs, reconfirmations } from "@/db/schema/back-briefs";
import { briefPeople, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, DomainError, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh, type Kept } from "../history/fresh";
import { record } from "../history/record";
import { isJustDone, tooLate } from "../history/undo";
import type {
  answerBackBriefInput,
  BackBriefWords,
  reconfirmInput,
  takeBackAcceptanceInput,
  withdrawBackBriefInput,
} from "./back-brief-input";
import { mayStartRound, submissionDefects } from "./back-brief-rules";
import { type BriefRecord, briefForUpdate, isNamed, type VersionRecord } from "./row-commands";

type Round = typeof backBriefs.$inferSelect;

/** Saves or gives back the recipient's round: a new one when none is open, an addendum after acceptance. Answers its id. */
export const writeBackBrief = (actor: Actor, input: BackBriefWords): Promise<string> =>
  withOrg(actor, async (tx) => {
    const brief = await briefForUpdate(tx, actor, input.briefId);
    const teamId = await assertRecipient(tx, actor, brief);
    if (brief.status !== "published")
      throw conflict("This brief is not in force any more; there is nothing to give back.");
    const version = await versionInForce(tx, actor, brief);
    const unknown = input.takenKeyTasks.find((key) => !version.keyTasks.some((task) => task.key === key));
    if (unknown) throw invalid("takenKeyTasks", "One of these key tasks is not in the brief any more.");
    const { briefId: _brief, version: seen, verb, ...words } = input;
    const defects = verb === "submit" ? submissionDefects(words) : {};
    if (Object.keys(defects).length)
      throw new DomainError("invalid", "Both parts are needed before it is given back.", { fields: defects });
    const last = await lastRound(tx, actor, brief.id, version.generation, actor.membershipId);
    const round = mayStartRound(last?.state ?? null)
      ? await startRound(tx, actor, brief, version, teamId, (last?.roundNo ?? 0) + 1)
      : last;
    if (!round || round.state === "submitted") throw conflict("It is with the author; withdraw it to go on writing.");
    if (last?.state === "draft")
      assertFresh(round, seen, {
        restatement: round.restatement,
        myPlan: round.myPlan,
        boundariesISee: round.boundariesISee,
        risks: round.risks,
        helpNeeded: round.helpNeeded,
        cannotPromise: round.cannotPromise,
        takenKeyTasks: round.takenKeyTasks,
      } satisfies Kept<BackBriefWords, "briefId" | "verb">);
    const change = {
      ...words,
      briefVersionId: version.id,
      ...(verb === "submit" ? { state: "submitted" as const, submittedAt: actor.now } : {}),
    };
    await tx
      .update(backBriefs)
      .set({ ...change, ...touched(actor) })
      .where(byId(actor, round.id));
    await record(tx, actor, {
      action: verb === "submit" ? "back-brief.submitted" : "back-brief.written",
      type: "back_brief",
      id: round.id,
      before: round,
      after: { ...round, ...change },
    });
    return round.id;
  });

/** Taken back before it was answered. */
export const withdrawBackBrief = (actor: Actor, input: z.output<typeof withdrawBackBriefInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { round } = await roundForUpdate(tx, actor, input.backBriefId);
    assertCan(
      actor,
      "back-brief.write",
      { named: round.recipientId === actor.membershipId },
      "Only its writer withdraws it.",
    );
    assertFresh(round, input.version);
    if (round.state !== "submitted") throw conflict("Only a back-brief that waits for an answer can be withdrawn.");
    await move(tx, actor, round, { state: "withdrawn" }, "back-brief.withdrawn");
  });

/** The author (or a delegate; any executive while the author is away) accepts, sends back the plan, or admits that the brief should change. */
export const answerBackBrief = (actor: Actor, input: z.output<typeof answerBackBriefInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { round, brief } = await roundForUpdate(tx, actor, input.backBriefId);
    await assertAnswerer(tx, actor, brief);
    assertFresh(round, input.version);
    if (round.state !== "submitted") throw conflict("It was answered or withdrawn already.");
    const accepts = input.answer === "accept";
    if (!accepts && !input.responseText)
      throw invalid(
        "responseText",
        input.answer === "plan" ? "Say what the plan should make clear." : "Say what in the brief should change.",
      );
    await move(
      tx,
      actor,
      round,
      {
        state: accepts ? "accepted" : "sent_back",
        respondedBy: actor.membershipId,
        respondedAt: actor.now,
        responseText: input.responseText || null,
        returnKind: input.answer === "accept" ? null : input.answer,
        returnKeyTasks: accepts ? [] : input.returnKeyTasks,
      },
      accepts ? "back-brief.accepted" : "back-brief.sent-back",
    );
  });

/** Takes an acceptance back within a minute, by who gave it, while nothing has followed from it. */
export const takeBackAcceptance = (actor: Actor, input: z.output<typeof takeBackAcceptanceInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { round, brief } = await roundForUpdate(tx, actor, input.backBriefId);
    await assertAnswerer(tx, actor, brief);
    assertFresh(round, input.version);
    const isMine = round.state === "accepted" && round.respondedBy === actor.membershipId;
    if (!isMine || !round.respondedAt || !isJustDone(round.respondedAt, actor.now)) throw conflict(tooLate);
    const last = await lastRound(tx, actor, brief.id, round.generation, round.recipientId);
    if (last?.id !== round.id) throw conflict("An addendum has begun meanwhile; answer that.");
    const open = { state: "submitted" as const, respondedBy: null, respondedAt: null, responseText: null };
    await move(tx, actor, round, open, "back-brief.acceptance-taken-back");
  });

/** After a clarification: it still stands, or a new round begins. */
export const reconfirm = (actor: Actor, input: z.output<typeof reconfirmInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const { round, brief } = await roundForUpdate(tx, actor, input.backBriefId);
    assertCan(actor, "back-brief.write", { named: round.recipientId === actor.membershipId });
    const answered = await tx
      .update(reconfirmations)
      .set({ answer: input.answer, answeredAt: actor.now })
      .where(
        and(
          eq(reconfirmations.orgId, actor.orgId),
          eq(reconfirmations.backBriefId, round.id),
          eq(reconfirmations.briefVersionId, input.briefVersionId),
          isNull(reconfirmations.answer),
        ),
      )
      .returning({ at: reconfirmations.answeredAt });
    if (answered.length === 0) throw conflict("This question was answered already.");
    await record(tx, actor, {
      action: "back-brief.reconfirmed",
      type: "back_brief",
      id: round.id,
      after: { answer: input.answer },
    });
    if (input.answer === "still_stands") return;
    const version = await versionInForce(tx, actor, brief);
    const last = await lastRound(tx, actor, brief.id, version.generation, actor.membershipId);
    if (mayStartRound(last?.state ?? null))
      await startRound(tx, actor, brief, version, round.teamId, (last?.roundNo ?? 0) + 1, last ?? undefined);
  });

const byId = (actor: Actor, id: string) => and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.id, id));
const touched = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${backBriefs.version} + 1` });

async function move(tx: Tx, actor: Actor, round: Round, change: Partial<Round>, action: string): Promise<void> {
  await tx
    .update(backBriefs)
    .set({ ...change, ...touched(actor) })
    .where(byId(actor, round.id));
  await record(tx, actor, { action, type: "back_brief", id: round.id, before: round, after: { ...round, ...change } });
}

async function roundForUpdate(tx: Tx, actor: Actor, id: string): Promise<{ round: Round; brief: BriefRecord }> {
  const [round] = await tx.select().from(backBriefs).where(byId(actor, id)).for("update");
  if (!round || (round.state === "draft" && round.recipientId !== actor.membershipId))
    throw notFound("This back-brief");
  return { round, brief: await briefForUpdate(tx, actor, round.briefId) };
}

async function assertRecipient(tx: Tx, actor: Actor, brief: BriefRecord): Promise<string | null> {
  const [row] = await tx
    .select({ teamId: briefPeople.teamId })
    .from(briefPeople)
    .where(
      and(
        eq(briefPeople.orgId, actor.orgId),
        eq(briefPeople.briefId, brief.id),
        eq(briefPeople.membershipId, actor.membershipId),
        eq(briefPeople.part, "recipient"),
      ),
    );
  assertCan(actor, "back-brief.write", { named: row !== undefined }, "Its recipients give a brief back.");
  return row?.teamId ?? null;
}

async function assertAnswerer(tx: Tx, actor: Actor, brief: BriefRecord): Promise<void> {
  const [author] = await tx
    .select({ status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, brief.authorId)));
  const named = author?.status !== "active" || (await isNamed(tx, actor, brief.id, ["delegate"]));
  assertCan(
    actor,
    "back-brief.answer",
    { ownerId: brief.authorId, named },
    "The author of the brief answers, or a delegate.",
  );
}

async function versionInForce(tx: Tx, actor: Actor, brief: BriefRecord): Promise<VersionRecord> {
  const [row] = await tx
    .select()
    .from(briefVersions)
    .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, brief.currentVersionId ?? "")));
  if (!row) throw conflict("This brief is not in force.");
  return row;
}

async function lastRound(
  tx: Tx,
  actor: Actor,
  briefId: string,
  generation: number,
  recipientId: string,
): Promise<Round | null> {
  const [row] = await tx
    .select()
    .from(backBriefs)
    .where(
      and(
        eq(backBriefs.orgId, actor.orgId),
        eq(backBriefs.briefId, briefId),
        eq(backBriefs.generation, generation),
        eq(backBriefs.recipientId, recipientId),
      ),
    )
    .orderBy(desc(backBriefs.roundNo))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** An empty round, or one that goes on from the words of the last. */
async function startRound(
  tx: Tx,
  actor: Actor,
  brief: BriefRecord,
  version: VersionRecord,
  teamId: string | null,
  roundNo: number,
  from?: Round,
): Promise<Round> {
  const [row] = await tx
    .insert(backBriefs)
    .values({
      orgId: actor.orgId,
      id: newId(),
      briefId: brief.id,
      generation: version.generation,
      briefVersionId: version.id,
      recipientId: actor.membershipId,
      teamId,
      roundNo,
      ...(from
        ? {
            restatement: from.restatement,
            myPlan: from.myPlan,
            boundariesISee: from.boundariesISee,
            risks: from.risks,
            helpNeeded: from.helpNeeded,
            cannotPromise: from.cannotPromise,
            takenKeyTasks: from.takenKeyTasks,
          }
        : {}),
      createdAt: actor.now,
      updatedAt: actor.now,
      createdBy: actor.membershipId,
    })
    .returning();
  if (!row) throw new Error("no round was written");
  return row;
}
