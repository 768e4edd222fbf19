import "server-only";
import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";
import { frictionEvents, frictions } from "@/db/schema/frictions";
import { organizationSettings } from "@/db/schema/organizations";
import { type Tx, withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import type { SystemActor } from "../access/actor";
import { type Change, recordAll } from "../history/record";
import { thresholdsOf } from "../signals/own-thresholds";
import { briefAuthors, teamLeads } from "./address-queries";
import { chainFrom, nextAddressee } from "./address-rules";
import { clockEnd, waiting } from "./rules";

export type Rise = { escalated: number; overdue: number };

/** Rows in one transaction: short enough for its deadlines, long enough to be quick. */
const batchSize = 500;

/**
 * What nobody answered in time rises by itself (R6); on the highest level it is marked overdue, once. Works in batches,
 * each a transaction of its own that locks its rows and skips those of another worker: killed anywhere, the next run
 * goes on where this one stopped, and nothing rises twice. Called by the clock, never by a person.
 */
export async function escalateDue(
  actor: SystemActor,
  timeZone: string,
  { size = batchSize, afterBatch }: { size?: number; afterBatch?: (done: number) => void } = {},
): Promise<Rise> {
  const total: Rise = { escalated: 0, overdue: 0 };
  for (;;) {
    const done = await withOrg(actor, (tx) => escalateBatch(tx, actor, timeZone, size));
    total.escalated += done.escalated;
    total.overdue += done.overdue;
    if (done.escalated + done.overdue < size) return total;
    afterBatch?.(total.escalated + total.overdue);
  }
}

async function escalateBatch(tx: Tx, actor: SystemActor, timeZone: string, size: number): Promise<Rise> {
  const due = await tx
    .select({
      id: frictions.id,
      level: frictions.level,
      severity: frictions.severity,
      teamId: frictions.teamId,
      raisedBy: frictions.raisedBy,
      addressedTo: frictions.addressedTo,
      briefId: frictions.briefId,
      clockDueAt: frictions.clockDueAt,
    })
    .from(frictions)
    .where(
      and(
        eq(frictions.orgId, actor.orgId),
        inArray(frictions.status, [...waiting]),
        lte(frictions.clockDueAt, actor.now),
        or(ne(frictions.level, "executive"), isNull(frictions.overdueSince)),
      ),
    )
    .orderBy(asc(frictions.clockDueAt), asc(frictions.id))
    .limit(size)
    .for("update", { skipLocked: true });
  if (due.length === 0) return { escalated: 0, overdue: 0 };
  const [leads, authors, thresholds] = [
    await teamLeads(tx, actor),
    await briefAuthors(tx, actor),
    await ownThresholds(tx, actor),
  ];
  const risen = due
    .filter((one) => one.level !== "executive")
    .map((one) => ({
      ...one,
      to: nextAddressee(one, chainFrom(one.teamId, leads), authors.get(one.briefId ?? "") ?? null),
      clock: clockEnd(actor.today, one.severity, thresholds, timeZone),
    }));
  const late = due.filter((one) => one.level === "executive");
  await rise(tx, actor, risen);
  await markLate(
    tx,
    actor,
    late.map((one) => one.id),
  );
  const stamp = { orgId: actor.orgId, at: actor.now };
  await tx.insert(frictionEvents).values([
    ...risen.map((one) => ({
      ...stamp,
      id: newId(),
      frictionId: one.id,
      kind: "escalated" as const,
      fromLevel: one.level,
      toLevel: one.to.level,
    })),
    ...late.map((one) => ({ ...stamp, id: newId(), frictionId: one.id, kind: "overdue" as const, toLevel: one.level })),
  ]);
  await recordAll(tx, actor, [
    ...risen.map(
      (one): Change => ({
        action: "friction.escalated",
        type: "friction",
        id: one.id,
        before: { level: one.level, addressedTo: one.addressedTo, clockDueAt: one.clockDueAt },
        after: { ...one.to, clockDueAt: one.clock },
      }),
    ),
    ...late.map(
      (one): Change => ({
        action: "friction.became-overdue",
        type: "friction",
        id: one.id,
        before: { overdueSince: null },
        after: { overdueSince: actor.now },
      }),
    ),
  ]);
  return { escalated: risen.length, overdue: late.length };
}

type Risen = { id: string; to: { level: string; addressedTo: string | null }; clock: Date };

/** One statement for all: ids, levels, people and clocks side by side. */
async function rise(tx: Tx, actor: SystemActor, rows: readonly Risen[]): Promise<void> {
  if (rows.length === 0) return;
  const values = sql.join(
    rows.map(
      ({ id, to, clock }) =>
        sql`(${id}::uuid, ${to.level}::text, ${to.addressedTo}::uuid, ${clock.toISOString()}::timestamptz)`,
    ),
    sql`, `,
  );
  await tx
    .update(frictions)
    .set({
      level: sql`v.level`,
      addressedTo: sql`v.addressed_to`,
      clockDueAt: sql`v.clock`,
      status: "open",
      snoozedUntil: null,
      overdueSince: null,
      updatedAt: actor.now,
      version: sql`${frictions.version} + 1`,
    })
    .from(sql`(values ${values}) v(id, level, addressed_to, clock)`)
    .where(and(eq(frictions.orgId, actor.orgId), eq(frictions.id, sql`v.id`)));
}

async function markLate(tx: Tx, actor: SystemActor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(frictions)
    .set({ overdueSince: actor.now, snoozedUntil: null, updatedAt: actor.now, version: sql`${frictions.version} + 1` })
    .where(and(eq(frictions.orgId, actor.orgId), inArray(frictions.id, [...ids])));
}

async function ownThresholds(tx: Tx, actor: SystemActor) {
  const [row] = await tx
    .select({ settings: organizationSettings.settings })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, actor.orgId));
  return thresholdsOf(row?.settings ?? {});
}
