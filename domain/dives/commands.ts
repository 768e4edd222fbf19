import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { deepDives, diveFindings, diveFollowUps } from "@/db/schema/dives";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference } from "../access/references";
import { readableDive } from "../access/scope";
import { raiseFriction } from "../friction/commands";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { isJustDone, tooLate } from "../history/undo";
import {
  type ConfirmDive,
  type diveInput,
  type followUpInput,
  followUpRows,
  type HoldDive,
  type PlanDive,
  type RaiseFinding,
} from "./input";
import { assertHost, assertOwners, assertTeam } from "./people-queries";
import { missingInFollowUp, missingToHold, whyNotDive } from "./rules";

type Row = typeof deepDives.$inferSelect;

/** Plans a visit with a question; its host is told on their home when it was held. Answers its id (E17). */
export const planDive = (actor: Actor, input: PlanDive): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "dive.plan", input, async () => {
      await assertTeam(tx, actor, input.teamId);
      assertCan(
        actor,
        "dive.plan",
        { teamId: input.teamId },
        "Leaders plan dives: executives anywhere, managers in their teams.",
      );
      await assertHost(tx, actor, input);
      const { key: _key, ...fields } = input;
      const id = newId();
      const row = {
        orgId: actor.orgId,
        id,
        number: await nextNumber(tx, actor, "dive"),
        ...fields,
        leaderId: actor.membershipId,
        state: "planned" as const,
      };
      await tx
        .insert(deepDives)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      await record(tx, actor, { action: "dive.planned", type: "dive", id, after: row });
      return id;
    }),
  );

/** Writes down what was seen and found. Needs a finding, and a follow-up or the reason why none is needed (S66). */
export const holdDive = (actor: Actor, input: HoldDive): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await diveForUpdate(tx, actor, input.diveId);
    assertCan(actor, "dive.hold", { ownerId: before.leaderId }, "Who made the visit says what was found.");
    assertAct(before, "hold");
    assertFresh(before, input.version);
    const rows = followUpRows.map((row) => ({
      text: input[`text${row}`],
      ownerId: input[`owner${row}`],
      dueOn: input[`due${row}`],
    }));
    const half = rows.map((row, index) => missingInFollowUp(row, index + 1)).find((problem) => problem !== null);
    if (half) throw invalid(...half);
    const followUps = rows.flatMap(({ text, ownerId, dueOn }) =>
      text && ownerId && dueOn ? [{ text, ownerId, dueOn }] : [],
    );
    const problem = missingToHold({ ...input, followUps }, actor.today);
    if (problem) throw invalid(...problem);
    await assertOwners(tx, actor, rows);
    const stamp = {
      orgId: actor.orgId,
      diveId: before.id,
      createdAt: actor.now,
      updatedAt: actor.now,
      createdBy: actor.membershipId,
    };
    await tx.insert(diveFindings).values(input.findings.map((text) => ({ ...stamp, id: newId(), text })));
    if (followUps.length > 0)
      await tx.insert(diveFollowUps).values(followUps.map((one) => ({ ...stamp, ...one, id: newId() })));
    const { seen, surprisedBy, diveOn, mode } = input;
    await write(
      tx,
      actor,
      before,
      "dive.held",
      {
        state: "held",
        heldAt: actor.now,
        diveOn,
        mode,
        seen,
        surprisedBy,
        handsOn: input.handsOn || mode === "work_along",
        noneNeededBecause: input.noneNeededBecause || null,
      },
      { findings: input.findings, followUps: followUps.map(({ text }) => text) },
    );
  });

/** The host says that it took place, and may add a line. Only now does it count. */
export const confirmDive = (actor: Actor, input: ConfirmDive): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await diveForUpdate(tx, actor, input.diveId);
    const subject = { teamId: before.teamId, named: before.hostId === actor.membershipId };
    assertCan(actor, "dive.confirm", subject, "Its host confirms that it took place.");
    assertAct(before, "confirm");
    assertFresh(before, input.version);
    await write(tx, actor, before, "dive.confirmed", {
      state: "confirmed",
      confirmedAt: actor.now,
      hostLine: input.hostLine,
    });
  });

/** Calls a planned dive off. */
export const cancelDive = (actor: Actor, input: z.output<typeof diveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await diveForUpdate(tx, actor, input.diveId);
    assertCan(actor, "dive.cancel", { ownerId: before.leaderId }, "Who planned it calls it off, or an executive.");
    assertAct(before, "cancel");
    assertFresh(before, input.version);
    await write(tx, actor, before, "dive.cancelled", { state: "cancelled" });
  });

/** Takes it back within a minute, while nothing else has changed. */
export const restoreDive = (actor: Actor, input: z.output<typeof diveInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await diveForUpdate(tx, actor, input.diveId);
    assertCan(actor, "dive.cancel", { ownerId: before.leaderId }, "Who planned it calls it off, or an executive.");
    assertFresh(before, input.version);
    if (before.state !== "cancelled" || !isJustDone(before.updatedAt, actor.now)) throw conflict(tooLate);
    await acceptReference(tx, actor, "team", before.teamId, "teamId");
    await write(tx, actor, before, "dive.restored", { state: "planned" });
  });

/** The owner of a follow-up says that it is done. */
export const doFollowUp = (actor: Actor, input: z.output<typeof followUpInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const dive = await diveForUpdate(tx, actor, input.diveId);
    const one = and(
      eq(diveFollowUps.orgId, actor.orgId),
      eq(diveFollowUps.diveId, dive.id),
      eq(diveFollowUps.id, input.followUpId),
    );
    const [before] = await tx.select().from(diveFollowUps).where(one).for("update");
    if (!before) throw notFound("This follow-up");
    assertCan(actor, "dive.follow-up", { ownerId: before.ownerId }, "Whoever promised it says that it is done.");
    if (before.doneOn) throw conflict("It is done already.");
    assertFresh(before, input.version);
    await tx
      .update(diveFollowUps)
      .set({ doneOn: actor.today, updatedAt: actor.now, version: sql`${diveFollowUps.version} + 1` })
      .where(one);
    await record(tx, actor, {
      action: "dive.follow-up-done",
      type: "dive",
      id: dive.id,
      before: { followUp: before.text, doneOn: null },
      after: { followUp: before.text, doneOn: actor.today },
    });
  });

/** Raises a finding as friction of the team that was visited, in its own words. Answers the friction's id. */
export const raiseFinding = (actor: Actor, input: RaiseFinding): Promise<string> =>
  withOrg(actor, async (tx) => {
    const dive = await diveForUpdate(tx, actor, input.diveId);
    const one = and(
      eq(diveFindings.orgId, actor.orgId),
      eq(diveFindings.diveId, dive.id),
      eq(diveFindings.id, input.findingId),
    );
    const [finding] = await tx.select().from(diveFindings).where(one).for("update");
    if (!finding) throw notFound("This finding");
    const subject = { ownerId: dive.leaderId, named: dive.hostId === actor.membershipId };
    assertCan(actor, "dive.raise-finding", subject, "Who visited or who received the visit raises what was found.");
    if (finding.frictionId) throw conflict("It was raised already.");
    assertFresh(finding, input.version);
    const { kind, severity, hoursLostPerWeek } = input;
    const title = finding.text.length <= 160 ? finding.text : `${finding.text.slice(0, 157)}…`;
    const frictionId = await raiseFriction(
      actor,
      {
        title,
        detail: title === finding.text ? "" : finding.text,
        kind,
        severity,
        hoursLostPerWeek,
        protected: false,
        contradicts: "",
        workItemId: null,
        projectId: null,
        objectiveId: null,
        measureId: null,
      },
      tx,
      dive.teamId,
    );
    await tx
      .update(diveFindings)
      .set({ frictionId, updatedAt: actor.now, version: sql`${diveFindings.version} + 1` })
      .where(one);
    await record(tx, actor, {
      action: "dive.finding-raised",
      type: "dive",
      id: dive.id,
      after: { finding: finding.text, frictionId },
    });
    return frictionId;
  });

async function diveForUpdate(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(deepDives)
    .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.id, id), readableDive(actor)))
    .for("update");
  if (!row) throw notFound("This dive");
  return row;
}

function assertAct(row: Row, act: Parameters<typeof whyNotDive>[0]): void {
  const problem = whyNotDive(act, row.state);
  if (problem) throw conflict(problem);
}

async function write(
  tx: Tx,
  actor: Actor,
  before: Row,
  action: string,
  change: Partial<Row>,
  more: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .update(deepDives)
    .set({ ...change, updatedAt: actor.now, version: sql`${deepDives.version} + 1` })
    .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.id, before.id)));
  await record(tx, actor, { action, type: "dive", id: before.id, before, after: { ...before, ...change, ...more } });
}
