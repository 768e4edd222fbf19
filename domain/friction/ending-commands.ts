import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { frictionLinks, frictions } from "@/db/schema/frictions";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { setBlocked } from "../projects/block-commands";
import { thresholdsOf } from "../signals/own-thresholds";
import type { mergeInput, reopenInput, resolveFrictionInput } from "./input";
import { assertAct, type FrictionRecord, frictionForUpdate, standsInFor, step, subjectOf } from "./row-commands";
import { clockEnd, unresolved } from "./rules";

const notRaiser = "Only the one who raised it can say that it is over.";

/** The obstacle is gone, says the raiser (or the manager of a raiser who left). What it alone blocked is free again. */
export const resolveFriction = (actor: Actor, input: z.output<typeof resolveFrictionInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    const named = await standsInFor(tx, actor, row);
    assertCan(actor, "friction.resolve", { ownerId: row.raisedBy, named }, notRaiser);
    assertAct(actor, row, "resolve", input.version);
    await step(tx, actor, row, {
      event: "resolved",
      action: "friction.resolved",
      change: { status: "resolved", resolvedAt: actor.now, clockDueAt: null, overdueSince: null, snoozedUntil: null },
      more: { text: input.text },
    });
    await setWork(tx, actor, row, false);
  });

/** Still in the way: within 14 days the raiser opens it again, with what is missing; the same level's clock starts anew. */
export const reopenFriction = (actor: Actor, input: z.output<typeof reopenInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    assertCan(actor, "friction.reopen", { ownerId: row.raisedBy }, "Only the one who raised it can open it again.");
    assertAct(actor, row, "reopen", input.version);
    await step(tx, actor, row, {
      event: "reopened",
      action: "friction.reopened",
      change: {
        status: "open",
        answerKind: null,
        answerText: null,
        answerDueOn: null,
        answeredBy: null,
        answeredAt: null,
        resolvedAt: null,
        overdueSince: null,
        clockDueAt: clockEnd(actor.today, row.severity, thresholdsOf(actor.org.settings), actor.org.timeZone),
      },
      more: { text: input.text },
    });
    await setWork(tx, actor, row, true);
  });

/** The same obstacle, met twice: this one ends in the other, which takes over what it blocks and keeps its raiser informed. */
export const mergeFriction = (actor: Actor, input: z.output<typeof mergeInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    if (input.intoId === input.frictionId) throw invalid("intoId", "Choose another friction than this one.");
    // Both rows in one order, so that two people who merge each into the other do not wait for ever.
    const [first, second] = [input.frictionId, input.intoId].sort();
    const rows = [await frictionForUpdate(tx, actor, first ?? ""), await frictionForUpdate(tx, actor, second ?? "")];
    const row = rows.find((one) => one.id === input.frictionId) as FrictionRecord;
    const into = rows.find((one) => one.id === input.intoId) as FrictionRecord;
    assertCan(
      actor,
      "friction.answer",
      subjectOf(actor, row),
      "It is merged by the one it is addressed to, their managers and executives.",
    );
    assertAct(actor, row, "merge", input.version);
    if (into.status === "merged" || into.status === "resolved")
      throw conflict("The other one has ended; choose one that is still open or answered.");
    await step(tx, actor, row, {
      event: "merged",
      action: "friction.merged",
      change: { status: "merged", mergedIntoId: into.id, clockDueAt: null, overdueSince: null, snoozedUntil: null },
      more: { text: into.title },
    });
    // Those that were merged into this one before follow it, so that nobody has to look through two doors.
    await tx
      .update(frictions)
      .set({ mergedIntoId: into.id })
      .where(and(eq(frictions.orgId, actor.orgId), eq(frictions.mergedIntoId, row.id)));
    await inheritLinks(tx, actor, row.id, into.id);
  });

async function inheritLinks(tx: Tx, actor: Actor, fromId: string, intoId: string): Promise<void> {
  const links = await tx
    .select()
    .from(frictionLinks)
    .where(and(eq(frictionLinks.orgId, actor.orgId), inArray(frictionLinks.frictionId, [fromId, intoId])));
  const target = (one: (typeof links)[number]) =>
    one.workItemId ?? one.projectId ?? one.objectiveId ?? one.measureId ?? one.hypothesisId;
  const there = new Set(links.filter((one) => one.frictionId === intoId).map(target));
  const fresh = links.filter((one) => one.frictionId === fromId && !there.has(target(one)));
  if (fresh.length > 0)
    await tx.insert(frictionLinks).values(fresh.map((one) => ({ ...one, id: newId(), frictionId: intoId })));
}

/** Blocks what it stops, or frees it where no other unresolved friction stops it. */
async function setWork(tx: Tx, actor: Actor, row: FrictionRecord, blocked: boolean): Promise<void> {
  const links = await tx
    .select({ itemId: frictionLinks.workItemId })
    .from(frictionLinks)
    .where(and(eq(frictionLinks.orgId, actor.orgId), eq(frictionLinks.frictionId, row.id)));
  const veiled = row.protected && row.raisedBy === actor.membershipId;
  for (const { itemId } of links) {
    if (!itemId) continue;
    if (!blocked && (await isStoppedByAnother(tx, actor, itemId, row.id))) continue;
    await setBlocked(actor, { itemId, blocked, veiled }, tx);
  }
}

async function isStoppedByAnother(tx: Tx, actor: Actor, itemId: string, frictionId: string): Promise<boolean> {
  const [other] = await tx
    .select({ one: sql`1` })
    .from(frictionLinks)
    .innerJoin(frictions, and(eq(frictions.orgId, actor.orgId), eq(frictions.id, frictionLinks.frictionId)))
    .where(
      and(
        eq(frictionLinks.orgId, actor.orgId),
        eq(frictionLinks.workItemId, itemId),
        ne(frictions.id, frictionId),
        inArray(frictions.status, [...unresolved]),
      ),
    )
    .limit(1);
  return other !== undefined;
}
