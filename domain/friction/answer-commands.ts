import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { frictionLinks } from "@/db/schema/frictions";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { thresholdsOf } from "../signals/own-thresholds";
import { briefAuthors, teamLeads } from "./address-queries";
import { chainFrom, nextAddressee } from "./address-rules";
import type { AnswerFriction, frictionInput, helpInput, passUpInput } from "./input";
import { assertAct, frictionForUpdate, step, subjectOf } from "./row-commands";
import { clockEnd, mayWaitLess, snoozeEnd } from "./rules";

const notYours = "It is answered by the one it is addressed to, their managers and executives.";

/** "Mine": the raiser sees that somebody has taken it. The clock runs on, an acknowledgement is not an answer. */
export const acknowledgeFriction = (actor: Actor, input: z.output<typeof frictionInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    assertCan(actor, "friction.answer", subjectOf(actor, row), notYours);
    assertAct(actor, row, "acknowledge", input.version);
    await step(tx, actor, row, {
      event: "acknowledged",
      action: "friction.acknowledged",
      change: { status: "acknowledged", addressedTo: actor.membershipId, snoozedUntil: null },
    });
  });

/** Answers it: will do by a day, accepted as a limit because, not now because. The clock stops. */
export const answerFriction = (actor: Actor, input: AnswerFriction): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    assertCan(actor, "friction.answer", subjectOf(actor, row), notYours);
    assertAct(actor, row, "answer", input.version);
    const dueOn = input.answerKind === "will_do" ? input.dueOn : null;
    if (dueOn && dueOn < actor.today) throw invalid("dueOn", "This day is over; choose one that is still to come.");
    await step(tx, actor, row, {
      event: "answered",
      action: "friction.answered",
      change: {
        status: "answered",
        answerKind: input.answerKind,
        answerText: input.text,
        answerDueOn: dueOn,
        answeredBy: actor.membershipId,
        answeredAt: actor.now,
        clockDueAt: null,
        overdueSince: null,
        snoozedUntil: null,
      },
      more: { answerKind: input.answerKind, text: input.text, dueOn, toLevel: row.level },
    });
  });

/** Passes it up with a summary; the original words travel with it, and the next level's clock starts. */
export const passUpFriction = (actor: Actor, input: z.output<typeof passUpInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    const subject = subjectOf(actor, row);
    assertCan(actor, "friction.escalate", subject, "It is passed up by the one it is addressed to, or by its raiser.");
    assertAct(actor, row, "pass-up", input.version);
    const leads = subject.named === true || (row.teamId !== null && actor.scopeTeamIds.includes(row.teamId));
    if (!mayWaitLess(row.raisedBy === actor.membershipId, leads, row.clockDueAt, actor.now))
      throw conflict("Its clock still runs; when it runs out, it rises by itself.");
    const chain = chainFrom(row.teamId, await teamLeads(tx, actor));
    const author = row.briefId ? ((await briefAuthors(tx, actor)).get(row.briefId) ?? null) : null;
    const to = nextAddressee(row, chain, author);
    await step(tx, actor, row, {
      event: "escalated",
      action: "friction.escalated",
      change: {
        ...to,
        status: "open",
        clockDueAt: clockEnd(actor.today, row.severity, thresholdsOf(actor.org.settings), actor.org.timeZone),
        snoozedUntil: null,
      },
      more: { text: input.summary, fromLevel: row.level, toLevel: to.level },
    });
  });

/** Hands-on help, with how it was done, found again from the work item it helped (S34). */
export const helpFriction = (actor: Actor, input: z.output<typeof helpInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    assertCan(actor, "friction.help", subjectOf(actor, row), "Help is noted by somebody other than its raiser.");
    assertAct(actor, row, "help", input.version);
    const workItemId = input.workItemId ?? (await blockedItem(tx, actor, row.id));
    await acceptReference(tx, actor, "item", input.workItemId, "workItemId");
    await step(tx, actor, row, {
      event: "hands_on_help",
      action: "friction.helped",
      change: {},
      more: { text: input.text, workItemId },
    });
  });

/** "Later": out of the way until the next working morning, never beyond the clock. */
export const snoozeFriction = (actor: Actor, input: z.output<typeof frictionInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const row = await frictionForUpdate(tx, actor, input.frictionId);
    assertCan(actor, "friction.answer", subjectOf(actor, row), notYours);
    assertAct(actor, row, "snooze", input.version);
    await step(tx, actor, row, {
      event: "snoozed",
      action: "friction.snoozed",
      change: { snoozedUntil: snoozeEnd(actor.today, row.clockDueAt, actor.org.timeZone) },
    });
  });

/** The one work item it stops, where there is just one. */
async function blockedItem(tx: Tx, actor: Actor, frictionId: string): Promise<string | null> {
  const rows = await tx
    .select({ id: frictionLinks.workItemId })
    .from(frictionLinks)
    .where(and(eq(frictionLinks.orgId, actor.orgId), eq(frictionLinks.frictionId, frictionId)));
  const items = rows.flatMap(({ id }) => id ?? []);
  return items.length === 1 ? (items[0] ?? null) : null;
}
