import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Milestone, measureChanges, measureReaders, measures } from "@/db/schema/measures";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { readableMeasure } from "../access/scope";
import { conflict, invalid, notFound } from "../errors";
import { isCalendarDate } from "../fields";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { specProblem } from "../signals/progress";
import { objectiveForUpdate } from "./commands";
import type {
  acceptMilestoneInput,
  changeMeasureInput,
  defineKeyResultInput,
  defineKpiInput,
  MeasureSpecInput,
} from "./measure-input";
import { type MeasureFacts, specOf } from "./measure-rules";
import { refreshSignals } from "./signals-commands";

export type MeasureRecord = typeof measures.$inferSelect;

/** A key result under an objective: its milestones that prove arrival. Answers its id. */
export const defineKeyResult = (actor: Actor, input: z.output<typeof defineKeyResultInput>, tx?: Tx): Promise<string> =>
  withOrg(
    actor,
    (tx) =>
      once(tx, actor, "measure.define", input, async () => {
        const objective = await objectiveForUpdate(tx, actor, input.objectiveId);
        assertCan(
          actor,
          "measure.define",
          { teamId: objective.teamId, ownerId: objective.ownerId, isDraft: objective.status === "draft" },
          "Executives define measures, managers in their scope, owners while it is a draft.",
        );
        if (objective.status !== "draft" && objective.status !== "active")
          throw conflict("A closed objective gets no new measure.");
        const number = await nextNumber(tx, actor, "key_result");
        const startOn = input.startOn ?? objective.startOn;
        const facts = await checkedSpec(tx, actor, input, startOn, input.dueOn ?? objective.dueOn);
        const problem = specProblem(specOf({ ...facts, id: "", recent: [] }));
        if (problem)
          throw invalid(
            input.type === "band" ? "hi" : input.type === "milestone" ? "milestoneTexts" : "target",
            problem,
          );
        const id = newId();
        const row = {
          ...facts,
          id,
          orgId: actor.orgId,
          number,
          kind: "key_result" as const,
          objectiveId: objective.id,
          visibilityRootId: objective.visibilityRootId,
        };
        await insert(tx, actor, row);
        await refreshSignals(tx, actor, actor.today, [objective.id]);
        return id;
      }),
    tx,
  );

/** A KPI of a team: what the company lives by, without an end. */
export const defineKpi = (actor: Actor, input: z.output<typeof defineKpiInput>): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "kpi.define", input, async () => {
      assertCan(
        actor,
        "kpi.define",
        { teamId: input.teamId },
        "KPIs are defined by executives, and by managers for their teams.",
      );
      const number = await nextNumber(tx, actor, "kpi");
      const facts = await checkedSpec(tx, actor, input, input.startOn ?? actor.today, null);
      if (facts.lo !== null && facts.hi !== null && facts.hi <= facts.lo)
        throw invalid("hi", "The band ends above where it begins.");
      const id = newId();
      await insert(tx, actor, {
        ...facts,
        id,
        orgId: actor.orgId,
        number,
        kind: "kpi",
        teamId: input.teamId,
        visibility: input.visibility,
      });
      if (input.visibility === "restricted" && input.readerIds.length)
        await tx
          .insert(measureReaders)
          .values(
            [...new Set(input.readerIds)].map((membershipId) => ({ orgId: actor.orgId, measureId: id, membershipId })),
          );
      return id;
    }),
  );

/** Changes a measure. Once it has a reading, what moved stays visible with the old value (R8). */
export const changeMeasure = (actor: Actor, input: z.output<typeof changeMeasureInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await measureForUpdate(tx, actor, input.measureId);
    await assertMayChange(tx, actor, before);
    assertFresh(before, input.version, { title: before.title, target: String(before.target ?? "") });
    const facts = await checkedSpec(tx, actor, input, before.startOn, input.dueOn ?? before.dueOn, before.milestones);
    const problem = before.kind === "key_result" ? specProblem(specOf({ ...facts, id: before.id, recent: [] })) : null;
    if (problem) throw invalid("target", problem);
    if (before.recent.length > 0) await keepOld(tx, actor, before, facts, input.changeReason);
    await tx
      .update(measures)
      .set({ ...facts, updatedAt: actor.now, version: sql`${measures.version} + 1` })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "measure.changed",
      type: "measure",
      id: before.id,
      before,
      after: { ...before, ...facts },
    });
    if (before.objectiveId) await refreshSignals(tx, actor, actor.today, [before.objectiveId]);
  });

/** A milestone is done when somebody else than its owner accepts it (0/100 rule). */
export const acceptMilestone = (actor: Actor, input: z.output<typeof acceptMilestoneInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await measureForUpdate(tx, actor, input.measureId);
    const objective = before.objectiveId ? await objectiveForUpdate(tx, actor, before.objectiveId) : null;
    assertCan(
      actor,
      "milestone.accept",
      { teamId: objective?.teamId ?? before.teamId, ownerId: before.ownerId },
      "Somebody else than the owner accepts a milestone: the manager of the scope, or an executive.",
    );
    assertFresh(before, input.version, {});
    const step = before.milestones.find((one) => one.key === input.milestoneKey);
    if (!step?.doneOn) throw conflict("This milestone was not reported as done.");
    if (step.acceptedBy) throw conflict("It is accepted already.");
    const milestones = before.milestones.map((one) =>
      one.key === step.key ? { ...one, acceptedBy: actor.membershipId } : one,
    );
    await tx
      .update(measures)
      .set({ milestones, updatedAt: actor.now, version: sql`${measures.version} + 1` })
      .where(byId(actor, before.id));
    await record(tx, actor, {
      action: "milestone.accepted",
      type: "measure",
      id: before.id,
      before: { milestones: before.milestones },
      after: { milestones },
    });
    if (before.objectiveId) await refreshSignals(tx, actor, actor.today, [before.objectiveId]);
  });

const byId = (actor: Actor, id: string) => and(eq(measures.orgId, actor.orgId), eq(measures.id, id));

/** The row, locked, if the actor may read it; else it does not exist. */
export async function measureForUpdate(tx: Tx, actor: Actor, id: string): Promise<MeasureRecord> {
  const [row] = await tx
    .select()
    .from(measures)
    .where(and(byId(actor, id), readableMeasure(actor)))
    .for("update");
  if (!row) throw notFound("This measure");
  return row;
}

async function assertMayChange(tx: Tx, actor: Actor, measure: MeasureRecord): Promise<void> {
  const objective = measure.objectiveId ? await objectiveForUpdate(tx, actor, measure.objectiveId) : null;
  const permission = measure.kind === "kpi" ? "kpi.define" : "measure.change";
  assertCan(actor, permission, {
    teamId: objective?.teamId ?? measure.teamId,
    ownerId: measure.ownerId,
    isDraft: objective?.status === "draft",
  });
  if (measure.status === "closed") throw conflict("A closed measure is not changed any more.");
}

async function insert(
  tx: Tx,
  actor: Actor,
  row: Omit<typeof measures.$inferInsert, "createdAt" | "updatedAt">,
): Promise<void> {
  await tx
    .insert(measures)
    .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
  await record(tx, actor, {
    action: row.kind === "kpi" ? "kpi.defined" : "measure.defined",
    type: "measure",
    id: row.id,
    after: row,
  });
}

/** The columns of a measure from a form, with its people and its milestones checked. */
async function checkedSpec(
  tx: Tx,
  actor: Actor,
  input: MeasureSpecInput,
  startOn: string,
  dueOn: string | null,
  old: Milestone[] = [],
): Promise<
  Omit<MeasureFacts, "id" | "recent" | "milestones"> & {
    milestones: Milestone[];
    unit: string;
    ownerId: string;
    source: string;
    sourceUrl: string | null;
    benchmarkValue: number | null;
    benchmarkSource: string | null;
    counterMeasureId: string | null;
  }
> {
  const [owner] = await tx
    .select({ status: memberships.status, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, input.ownerId)));
  if (owner?.status !== "active" || owner.role === "viewer")
    throw invalid("ownerId", "The owner must be an active member who may work.");
  const {
    title,
    type,
    unit,
    baseline,
    target,
    lo,
    hi,
    tolerance,
    naturalMin,
    naturalMax,
    weight,
    ownerId,
    source,
    cadenceDays,
    benchmarkValue,
    counterMeasureId,
  } = input;
  const curve = type === "milestone" ? ("milestones" as const) : type === "binary" ? ("none" as const) : input.curve;
  const milestones = type === "milestone" ? milestonesOf(input, old) : [];
  return {
    title,
    type,
    unit,
    baseline,
    target,
    lo,
    hi,
    tolerance,
    naturalMin,
    naturalMax,
    weight,
    ownerId,
    source,
    cadenceDays,
    benchmarkValue,
    counterMeasureId,
    curve,
    milestones,
    startOn,
    dueOn,
    sourceUrl: input.sourceUrl || null,
    benchmarkSource: input.benchmarkSource || null,
  };
}

/** Milestones keep their key, and with it what was done and accepted. */
function milestonesOf(input: MeasureSpecInput, old: Milestone[]): Milestone[] {
  let next = Math.max(0, ...old.map((one) => Number(one.key.slice(1)) || 0));
  return input.milestoneTexts.flatMap((raw, i) => {
    const text = raw.trim();
    if (!text) return [];
    const weight = Number(input.milestoneWeights[i] || "1");
    if (!Number.isFinite(weight) || weight <= 0 || weight > 1000)
      throw invalid("milestoneWeights", "Each milestone has a weight above 0.");
    const due = input.milestoneDues[i] || null;
    if (due && !isCalendarDate(due)) throw invalid("milestoneDues", "Write a date that exists, as 2026-06-29.");
    const kept = old.find((one) => one.key === input.milestoneKeys[i]);
    return [
      {
        key: kept?.key ?? `M${++next}`,
        text,
        weight,
        due,
        doneOn: kept?.doneOn ?? null,
        acceptedBy: kept?.acceptedBy ?? null,
      },
    ];
  });
}

type Moved = {
  baseline: number | null;
  target: number | null;
  lo: number | null;
  hi: number | null;
  dueOn: string | null;
  weight: number;
};

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
