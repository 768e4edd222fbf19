import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { organizationSettings } from "@/db/schema/organizations";
import { workItems } from "@/db/schema/projects";
import { type TenantKey, type Tx, withOrg, withOrgApart } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { thresholdsOf } from "../signals/own-thresholds";
import { judge, objectiveSignals } from "./measure-rules";

/**
 * Stored signals (status, score, confidence, gap) make lists sortable and cheap. They are computed again whenever a row
 * under them changes, and once a day for all, since pace and staleness move with the date. They are a cache of what could
 * be read from the rows, not an act of anybody: no history, and readers may refresh it, which is why it stands among queries.
 */
export async function ensureSignals(actor: Observer): Promise<void> {
  if (actor.org.signalsOn === actor.today) return;
  // In a large company the clock does it within a minute; until then those of the day before are shown, and nobody waits.
  if (!(await withOrg(actor, (tx) => isSmallCompany(tx, actor)))) return;
  await keepSignals(actor);
}

/** The same however large the company is: what the clock does at the day's change. */
export async function keepSignals(actor: Observer): Promise<void> {
  if (actor.org.signalsOn === actor.today) return;
  await withOrgApart(actor, async (tx) => {
    const [settings] = await tx
      .select({ on: organizationSettings.signalsOn })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, actor.orgId))
      .for("update");
    if (settings?.on === actor.today) return;
    await refreshSignals(tx, actor, actor.today);
    await tx
      .update(organizationSettings)
      .set({ signalsOn: actor.today })
      .where(eq(organizationSettings.orgId, actor.orgId));
  });
}

/** Up to here a reader may wait for what is computed from all rows: it takes a few dozen milliseconds. */
const SMALL = { items: 5000, objectives: 300 };

export async function isSmallCompany(tx: Tx, { orgId }: TenantKey): Promise<boolean> {
  const upTo = (table: typeof workItems | typeof objectives, most: number) =>
    tx
      .select({ id: table.id })
      .from(table)
      .where(eq(table.orgId, orgId))
      .limit(most + 1)
      .as("counted");
  const [items, aims] = await Promise.all([
    tx.$count(upTo(workItems, SMALL.items)),
    tx.$count(upTo(objectives, SMALL.objectives)),
  ]);
  return items <= SMALL.items && aims <= SMALL.objectives;
}

/** Computes the signals of the given objectives (or of all that run) and stores those that changed. */
export async function refreshSignals(tx: Tx, key: TenantKey, today: string, objectiveIds?: string[]): Promise<void> {
  const running = await tx
    .select({
      id: objectives.id,
      kind: objectives.kind,
      closedOn: objectives.closedOn,
      grade: objectives.finalGrade,
      status: objectives.status,
    })
    .from(objectives)
    .where(
      and(
        eq(objectives.orgId, key.orgId),
        isNull(objectives.deletedAt),
        objectiveIds ? inArray(objectives.id, objectiveIds) : undefined,
        objectiveIds ? undefined : or(inArray(objectives.status, ["active", "draft"]), isNull(objectives.signalStatus)),
      ),
    );
  if (running.length === 0) return;
  const [own] = await tx
    .select({ settings: organizationSettings.settings })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, key.orgId));
  const thresholds = thresholdsOf(own?.settings ?? {});
  const rows = await tx
    .select()
    .from(measures)
    .where(
      and(
        eq(measures.orgId, key.orgId),
        inArray(
          measures.objectiveId,
          running.map((row) => row.id),
        ),
      ),
    );
  const byObjective = Map.groupBy(rows, (row) => row.objectiveId);
  const measured: unknown[][] = [];
  const summed: unknown[][] = [];
  for (const objective of running) {
    // What is closed stands as it stood on its last day.
    const day = objective.closedOn ?? today;
    const judged = (byObjective.get(objective.id) ?? []).map((measure) => ({
      measure,
      judged: judge(measure, objective.kind, day, thresholds),
    }));
    for (const { measure, judged: one } of judged)
      measured.push([measure.id, one.progress?.score ?? null, one.status, one.lastKnown]);
    const all = objectiveSignals(judged, day, objective.grade, thresholds);
    const status = objective.status === "stopped" ? "stopped" : all.status;
    summed.push([objective.id, all.score, all.coverage, all.confidence, status, all.lastKnown, all.gap]);
  }
  await storeMeasures(tx, key.orgId, measured);
  await storeObjectives(tx, key.orgId, summed);
}

/** Rows that are handed over with a statement, one type for each column. */
const rowsOf = (rows: unknown[][], casts: string[]) =>
  sql`(values ${sql.join(
    rows.map(
      (row) =>
        sql`(${sql.join(
          row.map((value, i) => sql`${value}::${sql.identifier(casts[i] ?? "text")}`),
          sql`, `,
        )})`,
    ),
    sql`, `,
  )})`;

async function storeMeasures(tx: Tx, orgId: string, rows: unknown[][]): Promise<void> {
  for (const part of chunks(rows))
    await tx
      .update(measures)
      .set({ score: sql`v.score`, signalStatus: sql`v.status`, lastKnownStatus: sql`v.last_known` })
      .from(sql`${rowsOf(part, ["uuid", "numeric", "text", "text"])} as v(id, score, status, last_known)`)
      .where(
        and(
          eq(measures.orgId, orgId),
          eq(measures.id, sql`v.id`),
          sql`(${measures.score}, ${measures.signalStatus}, ${measures.lastKnownStatus})
            is distinct from (v.score, v.status, v.last_known)`,
        ),
      );
}

async function storeObjectives(tx: Tx, orgId: string, rows: unknown[][]): Promise<void> {
  const casts = ["uuid", "numeric", "numeric", "int4", "text", "text", "numeric"];
  for (const part of chunks(rows))
    await tx
      .update(objectives)
      .set({
        score: sql`v.score`,
        coverage: sql`v.coverage`,
        confidence: sql`v.confidence`,
        signalStatus: sql`v.status`,
        lastKnownStatus: sql`v.last_known`,
        gap: sql`v.gap`,
      })
      .from(sql`${rowsOf(part, casts)} as v(id, score, coverage, confidence, status, last_known, gap)`)
      .where(and(eq(objectives.orgId, orgId), eq(objectives.id, sql`v.id`)));
}

const chunks = (rows: unknown[][], size = 500): unknown[][][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
