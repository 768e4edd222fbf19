import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { DecisionLink, decisions } from "@/db/schema/decisions";
import { lessons } from "@/db/schema/lessons";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, forbidden, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readableDecision } from "../access/decision-scope";
import { acceptReference } from "../access/references";
import { assertFresh } from "../history/fresh";
import { once } from "../history/once";
import { record } from "../history/record";
import { stopProjectBy } from "../projects/commands";
import { changeDecision, decide, decisionForUpdate } from "./decide-commands";
import type { RecordDecision, revisitInput, settleInput } from "./input";
import { parseReference } from "./reference-rules";
import { missingPart } from "./rules";
import { titlesOf } from "./title-queries";

type Decision = typeof decisions.$inferSelect;

/** Records a decision that stands on its own. Executives any; managers choices and means of the teams they lead. Answers its id. */
export const recordDecision = (actor: Actor, input: RecordDecision): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "decision.record", input, async () => {
      if (input.kind === "posture") assertCan(actor, "decision.posture", {}, "A posture is an executive's decision.");
      else
        assertCan(
          actor,
          "decision.record",
          { teamId: input.teamId },
          "Executives decide for everybody, managers for a team they lead: choose the team.",
        );
      const missing = missingPart(input, actor.today);
      if (missing) throw invalid(...missing);
      const links = await linksOf(tx, actor, input);
      const { about: _about, key: _key, teamId: _team, ...made } = input;
      const isPosture = input.kind === "posture";
      return decide(tx, actor, {
        ...made,
        advice: isPosture && input.advice !== "" ? input.advice : null,
        agrees: isPosture ? input.agrees : null,
        links,
      });
    }),
  );

async function linksOf(tx: Tx, actor: Actor, input: RecordDecision): Promise<DecisionLink[]> {
  const links = input.about.map((value) => parseReference(value));
  const known = await titlesOf(tx, actor, links);
  if (links.some(({ type, id }) => !known.has(`${type}:${id}`)))
    throw invalid("about", "Something chosen here is not there any more. Choose again.");
  await acceptReference(tx, actor, "team", input.teamId, "teamId");
  await acceptReference(tx, actor, "any theme", input.themeId, "themeId");
  await acceptReference(tx, actor, "review", input.reviewId, "reviewId");
  return [
    ...links,
    ...(input.teamId ? [{ type: "team", id: input.teamId }] : []),
    ...(input.themeId ? [{ type: "theme", id: input.themeId }] : []),
  ];
}

/** Says yes to a proposal, and carries it out at once: a proposal to stop stops. */
export const decideProposed = (actor: Actor, input: z.output<typeof settleInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await proposal(tx, actor, input);
    await settle(tx, actor, before, "adopted", input.reason);
  });

/** Says no to a proposal, with a reason that its author reads. */
export const rejectProposed = (actor: Actor, input: z.output<typeof settleInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await proposal(tx, actor, input);
    await settle(tx, actor, before, "declined", input.reason);
  });

async function proposal(tx: Tx, actor: Actor, input: { decisionId: string; version: number }): Promise<Decision> {
  const before = await decisionForUpdate(tx, actor, input.decisionId, readableDecision(actor));
  assertCan(actor, "decision.settle", { ownerId: before.deciderId }, "It waits for its decider, or for an executive.");
  assertFresh(before, input.version);
  if (before.status !== "proposed") throw conflict("Only a proposal can be decided; this one has been.");
  return before;
}

/** The answer to a proposal, for the decision itself and for the lessons that asked for it. */
export async function settle(
  tx: Tx,
  actor: Actor,
  before: Decision,
  verdict: "adopted" | "declined",
  reason: string,
): Promise<void> {
  if (before.proposedBy === actor.membershipId && actor.role !== "executive")
    throw forbidden("Somebody else answers your proposal.");
  const change =
    verdict === "adopted"
      ? { status: "decided" as const, reason, deciderId: actor.membershipId, decidedAt: actor.now }
      : { status: "rejected" as const, rejectedReason: reason };
  const action = verdict === "adopted" ? "decision.made" : "decision.rejected";
  await changeDecision(tx, actor, before, action, change);
  if (verdict === "adopted" && before.kind === "stop")
    for (const { type, id } of before.links)
      if (type === "project") await stopProjectBy(actor, { projectId: id, reason, decisionId: before.id }, tx);
  const asked = before.links.filter(({ type }) => type === "lesson").map(({ id }) => id);
  if (asked.length > 0) await answerAll(tx, actor, asked, verdict, reason, before.id);
}

async function answerAll(
  tx: Tx,
  actor: Actor,
  ids: string[],
  state: "adopted" | "declined",
  answer: string,
  by: string,
) {
  const rows = await tx
    .select()
    .from(lessons)
    .where(and(eq(lessons.orgId, actor.orgId), inArray(lessons.id, ids)))
    .for("update");
  for (const before of rows) {
    const change = {
      state,
      answer,
      answeredBy: actor.membershipId,
      answeredAt: actor.now,
      adoptedDecisionId: state === "adopted" ? by : null,
    };
    await tx
      .update(lessons)
      .set({ ...change, updatedAt: actor.now, version: sql`${lessons.version} + 1` })
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.id, before.id)));
    await record(tx, actor, {
      action: `lesson.${state}`,
      type: "lesson",
      id: before.id,
      before,
      after: { ...before, ...change },
    });
  }
}

/** What really happened, beside what was expected. With another day it is looked at once more. */
export const revisitDecision = (actor: Actor, input: z.output<typeof revisitInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await decisionForUpdate(tx, actor, input.decisionId, readableDecision(actor));
    assertCan(actor, "decision.revisit", { ownerId: before.deciderId }, "Its decider revisits it, or an executive.");
    assertFresh(before, input.version, { outcome: before.outcome ?? "" });
    if (before.status !== "decided" && before.status !== "revisited")
      throw conflict("Only what was decided can be revisited.");
    if (input.revisitOn && input.revisitOn <= actor.today)
      throw invalid("revisitOn", "Choose a day that is still to come.");
    await changeDecision(tx, actor, before, "decision.revisited", {
      status: input.revisitOn ? "decided" : "revisited",
      outcome: input.outcome,
      revisitedAt: actor.now,
      revisitOn: input.revisitOn ?? before.revisitOn,
    });
  });
