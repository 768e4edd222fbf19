import "server-only";
import { sql } from "drizzle-orm";
import type { Milestone } from "@/db/schema/measures";
import type { Tx } from "@/db/tenancy";
import { invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { acceptReference } from "../access/references";
import { isCalendarDate } from "../fields";
import type { MeasureSpecInput } from "./measure-input";
import type { MeasureFacts } from "./measure-rules";

/** The columns of a measure from a form, with its people and its milestones checked. */
export async function checkedSpec(
  tx: Tx,
  actor: Actor,
  input: MeasureSpecInput,
  startOn: string,
  dueOn: string | null,
  before: { id: string; ownerId: string; milestones: Milestone[]; counterMeasureId: string | null } | null = null,
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
  await acceptReference(tx, actor, "worker", input.ownerId, "ownerId", {
    keep: before?.ownerId,
    sentence: "The owner must be an active member who may work.",
  });
  // The paired measure is another one.
  await acceptReference(tx, actor, "measure", input.counterMeasureId, "counterMeasureId", {
    keep: before?.counterMeasureId,
    also: before ? sql`measures.id <> ${before.id}` : undefined,
  });
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
  const milestones = type === "milestone" ? milestonesOf(input, before?.milestones ?? []) : [];
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
