import "server-only";
import { and, eq, isNotNull, lt, sql } from "drizzle-orm";
import { diagnoses } from "@/db/schema/diagnoses";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import type { Diagnosed } from "./diagnose-rules";
import { computeDiagnosis } from "./diagnosis-queries";
import { isFresh, type Summary, summaryOf } from "./summary-rules";

type Part = "found" | "summary";

/** The diagnosis of today: as it was stored, or computed anew when something has happened since. */
export const findDiagnosis = (actor: Actor): Promise<Diagnosed> => stored(actor, "found");

/** The same, as far as the homes show it. */
export const findSummary = (actor: Actor): Promise<Summary> => stored(actor, "summary");

function stored(actor: Actor, part: "found"): Promise<Diagnosed>;
function stored(actor: Actor, part: "summary"): Promise<Summary>;
function stored(actor: Actor, part: Part): Promise<Diagnosed | Summary> {
  return withOrg(actor, async (tx) => {
    const [rows, head] = await Promise.all([
      tx
        .select({
          known: diagnoses[part],
          head: diagnoses.head,
          computedAt: diagnoses.computedAt,
          tookMs: diagnoses.tookMs,
        })
        .from(diagnoses)
        .where(and(eq(diagnoses.orgId, actor.orgId), eq(diagnoses.day, actor.today))),
      newest(tx, actor),
    ]);
    const [row] = rows;
    if (row?.known && isFresh(row, head, actor.now)) return row.known as Diagnosed | Summary;
    const found = await refresh(tx, actor, head);
    return part === "found" ? found : summaryOf(found);
  });
}

/** The newest word of the history: whatever changes a row leaves one, so that a diagnosis which knows it is current. */
async function newest(tx: Tx, { orgId }: Actor): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select id from history where org_id = ${orgId} order by id desc limit 1`,
  );
  return row?.id ?? null;
}

/** A cache of what could be read from the rows, not an act of anybody: no history, and readers may refresh it. */
async function refresh(tx: Tx, actor: Actor, head: string | null): Promise<Diagnosed> {
  const begun = performance.now();
  const found = await computeDiagnosis(actor, tx);
  const row = {
    head,
    computedAt: actor.now,
    tookMs: Math.round(performance.now() - begun),
    gap: found.size.value,
    summary: summaryOf(found),
    found,
  };
  await tx
    .insert(diagnoses)
    .values({ orgId: actor.orgId, day: actor.today, ...row })
    .onConflictDoUpdate({ target: [diagnoses.orgId, diagnoses.day], set: row });
  await tx
    .update(diagnoses)
    .set({ found: null })
    .where(and(eq(diagnoses.orgId, actor.orgId), lt(diagnoses.day, actor.today), isNotNull(diagnoses.found)));
  return found;
}
