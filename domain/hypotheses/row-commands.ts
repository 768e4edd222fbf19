import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { hypotheses } from "@/db/schema/hypotheses";
import { measures } from "@/db/schema/measures";
import { memberships } from "@/db/schema/people";
import { themes } from "@/db/schema/strategy";
import type { Tx } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readableBrief, readableHypothesis, readableMeasure } from "../access/scope";
import { invalid, notFound } from "../errors";
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
export async function assertPlaced(tx: Tx, actor: Actor, input: Placed): Promise<void> {
  const [owner] = await tx
    .select({ role: memberships.role, status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, input.ownerId)));
  if (owner?.status !== "active" || (owner.role !== "executive" && owner.role !== "manager"))
    throw invalid("ownerId", "A bet is owned by an active executive or manager.");
  const [theme] = await tx
    .select({ status: themes.status, ownerId: themes.ownerId })
    .from(themes)
    .where(and(eq(themes.orgId, actor.orgId), eq(themes.id, input.themeId), isNull(themes.deletedAt)));
  const isHidden = theme?.status === "draft" && actor.role !== "executive" && theme.ownerId !== actor.membershipId;
  if (!theme || isHidden) throw invalid("themeId", "Choose the choice that rests on it.");
  if (theme.status === "retired") throw invalid("themeId", "This choice has ended; nothing rests on it any more.");
  if (input.briefId) await assertBrief(tx, actor, input.briefId, input.themeId);
  if (input.leadingMeasureId) await assertMeasure(tx, actor, input.leadingMeasureId);
}

async function assertBrief(tx: Tx, actor: Actor, briefId: string, themeId: string): Promise<void> {
  const [brief] = await tx
    .select({ themeId: briefs.themeId })
    .from(briefs)
    .where(
      and(
        eq(briefs.orgId, actor.orgId),
        eq(briefs.id, briefId),
        isNull(briefs.deletedAt),
        ne(briefs.status, "discarded"),
        readableBrief(actor),
      ),
    );
  if (!brief) throw invalid("briefId", "Choose a brief from the list.");
  if (brief.themeId !== themeId) throw invalid("briefId", "This brief serves another choice.");
}

/** Restricted numbers do not become the indicator of a bet that everybody reads. */
async function assertMeasure(tx: Tx, actor: Actor, measureId: string): Promise<void> {
  const [measure] = await tx
    .select({ rootId: measures.visibilityRootId, visibility: measures.visibility })
    .from(measures)
    .where(and(eq(measures.orgId, actor.orgId), eq(measures.id, measureId), readableMeasure(actor)));
  if (!measure) throw invalid("leadingMeasureId", "Choose a measure from the list.");
  if (measure.rootId !== null || measure.visibility !== "org")
    throw invalid("leadingMeasureId", "Not everybody may read this measure, and everybody reads a bet.");
}
