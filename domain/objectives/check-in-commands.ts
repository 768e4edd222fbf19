import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { checkIns } from "@/db/schema/check-ins";
import { measures, type RecentReading } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { once } from "../history/once";
import { record } from "../history/record";
import { mostReadings, recentReadings } from "./check-in-rules";
import type { CheckIn } from "./measure-input";
import { type MeasureRecord, measureById, measureForUpdate, touchedMeasure } from "./measure-row-commands";
import { reading } from "./shown-queries";
import { refreshSignals } from "./signals-queries";

/**
 * Records a check-in (E13). A second one of the same author and day is the next revision, and a correction points at the
 * row it corrects: the original stays. Answers its id.
 */
export const checkIn = (actor: Actor, input: CheckIn, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "check-in", input, async () => {
        const measure = await measureForUpdate(tx, actor, input.measureId);
        const teamId = await teamOf(tx, actor, measure);
        assertCan(
          actor,
          "check-in.write",
          { teamId, ownerId: measure.ownerId },
          "Its owner checks in, the owning team, or the manager in scope.",
        );
        if (measure.status === "closed") throw conflict("This measure is closed; its readings stand.");
        if (input.asOf > actor.today) throw invalid("asOf", "A check-in cannot be of a day to come.");
        if (input.asOf < measure.startOn) throw invalid("asOf", `This measure starts on ${measure.startOn}.`);
        if (input.correctsId) await assertCorrects(tx, actor, measure.id, input.correctsId, input.asOf);
        const milestones = reported(measure, input);
        const value = readingOf(measure, input, milestones);
        const id = newId();
        const onBehalf = measure.ownerId !== actor.membershipId && teamId !== actor.teamId;
        const revision = await nextRevision(tx, actor, measure.id, input.asOf);
        const row = {
          orgId: actor.orgId,
          id,
          measureId: measure.id,
          asOf: input.asOf,
          value,
          milestoneKey: input.milestoneKey || null,
          confidence: input.confidence,
          note: input.note,
          authorId: actor.membershipId,
          onBehalf,
          revision,
          correctsId: input.correctsId,
          recordedAt: actor.now,
        };
        await tx.insert(checkIns).values(row);
        await tx
          .update(measures)
          .set({
            recent: await readAgain(tx, actor, measure.id),
            ...(milestones ? { milestones } : {}),
            ...touchedMeasure(actor),
          })
          .where(measureById(actor, measure.id));
        await record(tx, actor, {
          action: input.correctsId ? "check-in.corrected" : "check-in.recorded",
          type: "measure",
          id: measure.id,
          after: { checkInId: id, asOf: input.asOf, value, confidence: input.confidence, revision },
        });
        if (measure.objectiveId) await refreshSignals(tx, actor, actor.today, [measure.objectiveId]);
        return id;
      }),
    tx,
  );

/** A correction points at a check-in of this measure and keeps its day: it is another reading of the same moment. */
async function assertCorrects(tx: Tx, actor: Actor, measureId: string, correctsId: string, asOf: string) {
  const [row] = await tx
    .select({ asOf: checkIns.asOf })
    .from(checkIns)
    .where(and(eq(checkIns.orgId, actor.orgId), eq(checkIns.measureId, measureId), eq(checkIns.id, correctsId)));
  if (!row) throw invalid("correctsId", "This check-in is not one of this measure.");
  if (row.asOf !== asOf) throw invalid("asOf", `A correction keeps the day of what it corrects: ${row.asOf}.`);
}

async function teamOf(tx: Tx, actor: Actor, measure: MeasureRecord): Promise<string | null> {
  if (!measure.objectiveId) return measure.teamId;
  const [row] = await tx
    .select({ teamId: objectives.teamId })
    .from(objectives)
    .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, measure.objectiveId)));
  return row?.teamId ?? null;
}

async function nextRevision(tx: Tx, actor: Actor, measureId: string, asOf: string): Promise<number> {
  const [last] = await tx
    .select({ revision: checkIns.revision })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.orgId, actor.orgId),
        eq(checkIns.measureId, measureId),
        eq(checkIns.authorId, actor.membershipId),
        eq(checkIns.asOf, asOf),
      ),
    )
    .orderBy(desc(checkIns.revision))
    .limit(1);
  return (last?.revision ?? 0) + 1;
}

/** The milestone that this check-in reports as done; it counts once somebody else accepts it. */
function reported(measure: MeasureRecord, input: CheckIn) {
  if (measure.type !== "milestone" || !input.milestoneKey) return null;
  if (!measure.milestones.some((one) => one.key === input.milestoneKey))
    throw invalid("milestoneKey", "Choose one of the milestones.");
  return measure.milestones.map((one) =>
    one.key === input.milestoneKey ? { ...one, doneOn: one.doneOn ?? input.asOf } : one,
  );
}

function readingOf(measure: MeasureRecord, input: CheckIn, milestones: MeasureRecord["milestones"] | null): number {
  if (measure.type === "binary") return input.reached ? 1 : 0;
  if (measure.type === "milestone") {
    const steps = milestones ?? measure.milestones;
    const weigh = (rows: typeof steps) => rows.reduce((sum, one) => sum + one.weight, 0);
    return weigh(steps.filter((one) => one.doneOn && one.acceptedBy)) / Math.max(weigh(steps), 1e-9);
  }
  if (input.value === null) throw invalid("value", "Write the value.");
  if (measure.naturalMin !== null && input.value < measure.naturalMin)
    throw invalid("value", `This cannot be below ${measure.naturalMin}.`);
  if (measure.naturalMax !== null && input.value > measure.naturalMax)
    throw invalid("value", `This cannot be above ${measure.naturalMax}.`);
  return input.value;
}

/** The last twelve days with a reading, as the formulas need them; a day may hold any number of check-ins. */
async function readAgain(tx: Tx, actor: Actor, measureId: string): Promise<RecentReading[]> {
  const own = and(eq(checkIns.orgId, actor.orgId), eq(checkIns.measureId, measureId));
  const days = tx
    .selectDistinct({ asOf: checkIns.asOf })
    .from(checkIns)
    .where(own)
    .orderBy(desc(checkIns.asOf))
    .limit(mostReadings);
  const rows = await tx
    .select(reading)
    .from(checkIns)
    .where(and(own, inArray(checkIns.asOf, days)));
  return recentReadings(rows);
}
