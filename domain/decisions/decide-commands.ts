import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type DecisionLink, decisions, type InFlight } from "@/db/schema/decisions";
import type { Tx } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { nextNumber } from "../history/numbers";
import { record } from "../history/record";
import type { DecisionKind, ReasonKind } from "../vocabulary";

type Decision = typeof decisions.$inferSelect;

/** What is decided, or proposed when `deciderId` is somebody who has not spoken yet. */
export type Made = {
  kind: DecisionKind;
  question: string;
  choice: string;
  reason: string;
  links: DecisionLink[];
  options?: string;
  reasonKind?: ReasonKind | null;
  inFlight?: InFlight[];
  expectedResult?: string;
  revisitOn?: string | null;
  themeId?: string | null;
  advice?: string | null;
  agrees?: boolean | null;
  stateBefore?: string;
  stateAfter?: string;
  reviewId?: string | null;
  deciderId?: string;
};

/** Writes a decision in the transaction of the act it decides. Answers its id. */
export async function decide(tx: Tx, actor: Actor, made: Made): Promise<string> {
  const number = await nextNumber(tx, actor, "decision");
  const id = newId();
  const isProposal = made.deciderId !== undefined && made.deciderId !== actor.membershipId;
  const { kind, question, choice, reason, links } = made;
  const row = {
    orgId: actor.orgId,
    id,
    number,
    kind,
    question,
    choice,
    reason,
    links,
    options: made.options ?? "",
    reasonKind: made.reasonKind ?? null,
    inFlight: made.inFlight ?? [],
    expectedResult: made.expectedResult ?? "",
    revisitOn: made.revisitOn ?? null,
    themeId: made.themeId ?? null,
    advice: made.advice ?? null,
    agrees: made.agrees ?? null,
    stateBefore: made.stateBefore ?? "",
    stateAfter: made.stateAfter ?? "",
    reviewId: made.reviewId ?? null,
    deciderId: made.deciderId ?? actor.membershipId,
    proposedBy: isProposal ? actor.membershipId : null,
    status: isProposal ? ("proposed" as const) : ("decided" as const),
    decidedAt: isProposal ? null : actor.now,
  };
  await tx
    .insert(decisions)
    .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
  const action = isProposal ? "decision.proposed" : "decision.made";
  await record(tx, actor, { action, type: "decision", id, after: row });
  return id;
}

/** A decision that the actor may read, locked. `readable` is the condition of the queries. */
export async function decisionForUpdate(tx: Tx, actor: Actor, id: string, readable: ReturnType<typeof sql>) {
  const [row] = await tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.orgId, actor.orgId), eq(decisions.id, id), readable))
    .for("update");
  if (!row) throw notFound("This decision");
  return row;
}

/** Changes a decision and says so in its history. */
export async function changeDecision(
  tx: Tx,
  actor: Actor,
  before: Decision,
  action: string,
  change: Partial<Decision>,
): Promise<void> {
  await tx
    .update(decisions)
    .set({ ...change, updatedAt: actor.now, version: sql`${decisions.version} + 1` })
    .where(and(eq(decisions.orgId, actor.orgId), eq(decisions.id, before.id)));
  await record(tx, actor, { action, type: "decision", id: before.id, before, after: { ...before, ...change } });
}
