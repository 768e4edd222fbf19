import "server-only";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { checkIns } from "@/db/schema/check-ins";
import { measureChanges, measures } from "@/db/schema/measures";
import { memberships } from "@/db/schema/people";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readableMeasure } from "../access/scope";
import { thresholdsOf } from "../signals/own-thresholds";
import { humanId, type ObjectiveKind } from "../vocabulary";
import { standingIds } from "./check-in-rules";
import { signsOf } from "./measure-view-rules";
import { reading } from "./shown-queries";

/** The columns of a measure that pages show; the same for key results and KPIs. */
export const measureColumns = {
  id: measures.id,
  number: measures.number,
  kind: measures.kind,
  type: measures.type,
  title: measures.title,
  objectiveId: measures.objectiveId,
  teamId: measures.teamId,
  unit: measures.unit,
  baseline: measures.baseline,
  target: measures.target,
  lo: measures.lo,
  hi: measures.hi,
  tolerance: measures.tolerance,
  naturalMin: measures.naturalMin,
  naturalMax: measures.naturalMax,
  milestones: measures.milestones,
  curve: measures.curve,
  weight: measures.weight,
  ownerId: measures.ownerId,
  ownerName: memberships.displayName,
  ownerStatus: memberships.status,
  source: measures.source,
  sourceUrl: measures.sourceUrl,
  cadenceDays: measures.cadenceDays,
  benchmarkValue: measures.benchmarkValue,
  benchmarkSource: measures.benchmarkSource,
  counterMeasureId: measures.counterMeasureId,
  startOn: measures.startOn,
  dueOn: measures.dueOn,
  visibility: measures.visibility,
  status: measures.status,
  finalGrade: measures.finalGrade,
  recent: measures.recent,
  version: measures.version,
};

export const selectMeasures = (tx: Tx, actor: Actor) =>
  tx
    .select(measureColumns)
    .from(measures)
    .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measures.ownerId)));

export type MeasureRow = Awaited<ReturnType<typeof selectMeasures>>[number];
export type MeasureView = Awaited<ReturnType<typeof measuresOf>>[number];

type Owner = { id: string; kind: ObjectiveKind; closedOn: string | null };

/** The key results of objectives that the actor may already read, judged (M1 to M6) as of today or of their closing. */
export async function measuresOf(tx: Tx, actor: Actor, objectives: readonly Owner[]) {
  if (objectives.length === 0) return [];
  const byId = new Map(objectives.map((one) => [one.id, one]));
  const rows = await selectMeasures(tx, actor)
    .where(and(eq(measures.orgId, actor.orgId), inArray(measures.objectiveId, [...byId.keys()])))
    .orderBy(asc(measures.number));
  return rows.map((row) => {
    const objective = byId.get(row.objectiveId ?? "");
    return {
      ...row,
      label: humanId("key_result", row.number),
      ownerLeft: row.ownerStatus === "departed",
      thresholds: thresholdsOf(actor.org.settings),
      signs: signsOf(
        row,
        objective?.kind ?? "committed",
        objective?.closedOn ?? actor.today,
        thresholdsOf(actor.org.settings),
      ),
    };
  });
}

/** R8: what measures promised before, oldest first. */
export const changesOf = async (tx: Tx, actor: Actor, measureIds: readonly string[]) =>
  measureIds.length === 0
    ? []
    : tx
        .select({
          id: measureChanges.id,
          measureId: measureChanges.measureId,
          field: measureChanges.field,
          oldValue: measureChanges.oldValue,
          newValue: measureChanges.newValue,
          reason: measureChanges.reason,
          changedOn: measureChanges.changedOn,
          changedBy: memberships.displayName,
        })
        .from(measureChanges)
        .leftJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, measureChanges.changedBy)))
        .where(and(eq(measureChanges.orgId, actor.orgId), inArray(measureChanges.measureId, [...measureIds])))
        .orderBy(asc(measureChanges.changedOn), asc(measureChanges.id));

export type MeasureChange = Awaited<ReturnType<typeof changesOf>>[number];

/** One measure as a short reference, if the actor may read it. */
export async function findMeasureRef(tx: Tx, actor: Actor, id: string | null) {
  if (!id) return null;
  const [row] = await selectMeasures(tx, actor).where(
    and(eq(measures.orgId, actor.orgId), eq(measures.id, id), readableMeasure(actor)),
  );
  return row ?? null;
}

export type StandingReading = { asOf: string; value: number; confidence: number | null };

/** The readings that stand, oldest first, by measure; one a day, without those that were corrected. */
export async function readingsOfMeasures(
  tx: Tx,
  actor: Actor,
  measureIds: readonly string[],
  from: string,
): Promise<Map<string, StandingReading[]>> {
  if (measureIds.length === 0) return new Map();
  const rows = await tx
    .select({ ...reading, measureId: checkIns.measureId })
    .from(checkIns)
    .where(and(eq(checkIns.orgId, actor.orgId), inArray(checkIns.measureId, [...measureIds]), gte(checkIns.asOf, from)))
    .orderBy(asc(checkIns.asOf));
  const standing = new Set(
    [...Map.groupBy(rows, (row) => row.measureId).values()].flatMap((own) => [...standingIds(own)]),
  );
  const kept = Map.groupBy(
    rows.filter((row) => standing.has(row.id)),
    (row) => row.measureId ?? "",
  );
  return new Map(
    [...kept].map(([id, own]) => [
      id,
      own.map(({ asOf, value, confidence }) => ({ asOf, value: value ?? 0, confidence })),
    ]),
  );
}
