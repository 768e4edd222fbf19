import "server-only";
import type { z } from "zod";
import { measureChanges, measures } from "@/db/schema/measures";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh, type Kept } from "../history/fresh";
import { record } from "../history/record";
import { objectiveForUpdate } from "./commands";
import type { changeMeasureInput } from "./measure-input";
import { type MeasureRecord, measureById, measureForUpdate, touchedMeasure } from "./measure-row-commands";
import { neededBy, specFault } from "./measure-rules";
import { checkedSpec } from "./measure-spec-commands";
import { refreshSignals } from "./signals-queries";

/** Changes a measure. Once it has a reading, what moved stays visible with the old value (R8). */
export const changeMeasure = (actor: Actor, input: z.output<typeof changeMeasureInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await measureForUpdate(tx, actor, input.measureId);
    await assertMayChange(tx, actor, before);
    assertFresh(before, input.version, currentOf(before), [
      ["milestoneTexts", "milestoneKeys", "milestoneWeights", "milestoneDues"],
    ]);
    if (before.recent.length > 0 && input.type !== before.type)
      throw invalid("type", "It has readings, so its type stays. Close it and define another measure.");
    const dueOn = before.kind === "kpi" ? null : (input.dueOn ?? before.dueOn);
    const facts = neededBy(await checkedSpec(tx, actor, input, before.startOn, dueOn, before), before.kind);
    const fault = specFault(facts, before.kind);
    if (fault) throw invalid(...fault);
    if (before.recent.length > 0) await keepOld(tx, actor, before, facts, input.changeReason);
    await tx
      .update(measures)
      .set({ ...facts, ...touchedMeasure(actor) })
      .where(measureById(actor, before.id));
    await record(tx, actor, {
      action: "measure.changed",
      type: "measure",
      id: before.id,
      before,
      after: { ...before, ...facts },
    });
    if (before.objectiveId) await refreshSignals(tx, actor, actor.today, [before.objectiveId]);
  });

async function assertMayChange(tx: Tx, actor: Actor, measure: MeasureRecord): Promise<void> {
  const objective = measure.objectiveId ? await objectiveForUpdate(tx, actor, measure.objectiveId) : null;
  const permission = measure.kind === "kpi" ? "kpi.define" : "measure.change";
  assertCan(
    actor,
    permission,
    {
      teamId: objective?.teamId ?? measure.teamId,
      ownerId: measure.ownerId,
      isDraft: objective?.status === "draft",
    },
    "Executives change measures, managers in their scope, owners while the objective is a draft.",
  );
  if (measure.status === "closed") throw conflict("A closed measure is not changed any more.");
}

/** Every field of the form as it is kept; the reason of a change is told anew each time. */
const currentOf = (row: MeasureRecord) =>
  ({
    title: row.title,
    type: row.type,
    unit: row.unit,
    baseline: row.baseline,
    target: row.target,
    lo: row.lo,
    hi: row.hi,
    tolerance: row.tolerance,
    naturalMin: row.naturalMin,
    naturalMax: row.naturalMax,
    milestoneKeys: row.milestones.map((step) => step.key),
    milestoneTexts: row.milestones.map((step) => step.text),
    milestoneWeights: row.milestones.map((step) => String(step.weight)),
    milestoneDues: row.milestones.map((step) => step.due ?? ""),
    curve: row.curve,
    weight: row.weight,
    ownerId: row.ownerId,
    source: row.source,
    sourceUrl: row.sourceUrl,
    cadenceDays: row.cadenceDays,
    benchmarkValue: row.benchmarkValue,
    benchmarkSource: row.benchmarkSource,
    counterMeasureId: row.counterMeasureId,
    dueOn: row.dueOn,
    changeReason: "",
  }) satisfies Kept<z.output<typeof changeMeasureInput>, "measureId">;

type Moved = {
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
  weight: number;
};

/** R8: what was promised before stays, with the reason. */
async function keepOld(
  tx: Tx,
  actor: Actor,
  before: Moved & { id: string },
  after: Moved,
  reason: string,
): Promise<void> {
  const pairs = [
    ["baseline", before.baseline, after.baseline],
    ["target", before.target, after.target],
    ["lo", before.lo, after.lo],
    ["hi", before.hi, after.hi],
    ["due_on", before.dueOn, after.dueOn],
    ["weight", before.weight, after.weight],
  ] as const;
  const moved = pairs.filter(([, old, now]) => old !== now);
  if (moved.length === 0) return;
  if (!reason) throw invalid("changeReason", "Say why it moves; the old value stays on the chart.");
  await tx.insert(measureChanges).values(
    moved.map(([field, old, now]) => ({
      orgId: actor.orgId,
      id: newId(),
      measureId: before.id,
      field,
      oldValue: String(old ?? ""),
      newValue: String(now ?? ""),
      reason,
      changedOn: actor.today,
      changedBy: actor.membershipId,
    })),
  );
}
