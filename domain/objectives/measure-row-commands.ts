import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { measures } from "@/db/schema/measures";
import type { Tx } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readableMeasure } from "../access/scope";

export type MeasureRecord = typeof measures.$inferSelect;

export const measureById = (actor: Actor, id: string) => and(eq(measures.orgId, actor.orgId), eq(measures.id, id));

/** The row, locked, if the actor may read it; else it does not exist. */
export async function measureForUpdate(tx: Tx, actor: Actor, id: string): Promise<MeasureRecord> {
  const [row] = await tx
    .select()
    .from(measures)
    .where(and(measureById(actor, id), readableMeasure(actor)))
    .for("update");
  if (!row) throw notFound("This measure");
  return row;
}

export const touchedMeasure = (actor: Actor) => ({ updatedAt: actor.now, version: sql`${measures.version} + 1` });
