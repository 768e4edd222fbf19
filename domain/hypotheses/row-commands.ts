import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { hypotheses } from "@/db/schema/hypotheses";
import type { Tx } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { acceptReference } from "../access/references";
import { readableHypothesis } from "../access/scope";
import { record } from "../history/record";

export type BetRecord = typeof hypotheses.$inferSelect;

const betById = (actor: Actor, id: string) => and(eq(hypotheses.orgId, actor.orgId), eq(hypotheses.id, id));

/** The row, locked, if the actor may read it; else it does not exist. */
export async function betForUpdate(tx: Tx, actor: Actor, id: string): Promise<BetRecord> {
  const [row] = await tx
    .select()
    .from(hypotheses)
    .where(and(betById(actor, id), isNull(hypotheses.deletedAt), readableHypothesis(actor)))
    .for("update");
  if (!row) throw notFound("This bet");
  return row;
}

/** Writes a change of a bet and its history row. `more` stands in the history only: the advice, the reason. */
export async function changeBet(
  tx: Tx,
  actor: Actor,
  before: BetRecord,
  change: Partial<BetRecord>,
  action: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .update(hypotheses)
    .set({ ...change, updatedAt: actor.now, version: sql`${hypotheses.version} + 1` })
    .where(betById(actor, before.id));
  await record(tx, actor, {
    action,
    type: "hypothesis",
    id: before.id,
    before,
    after: { ...before, ...change, ...more },
  });
}

type Placed = { ownerId: string; themeId: string; briefId: string | null; leadingMeasureId: string | null };

/** What a bet points at must be there for the actor, and its owner must be somebody who can propose a verdict. */
export async function assertPlaced(tx: Tx, actor: Actor, input: Placed, before: Placed | null = null): Promise<void> {
  await acceptReference(tx, actor, "leader", input.ownerId, "ownerId", {
    keep: before?.ownerId,
    sentence: "A bet is owned by an active executive or manager.",
  });
  await acceptReference(tx, actor, "theme", input.themeId, "themeId", {
    keep: before?.themeId,
    sentence: "Choose a choice that has not ended.",
  });
  const sameTheme = input.themeId === before?.themeId;
  await acceptReference(tx, actor, "any brief", input.briefId, "briefId", {
    keep: sameTheme ? before?.briefId : null,
    also: sql`briefs.theme_id = ${input.themeId}`,
    sentence: "Choose a brief that serves this choice.",
  });
  // Restricted numbers do not become the indicator of a bet that everybody reads.
  await acceptReference(tx, actor, "open measure", input.leadingMeasureId, "leadingMeasureId", {
    keep: before?.leadingMeasureId,
  });
}
