import "server-only";
import { and, desc, eq, isNotNull, lt, lte, sql } from "drizzle-orm";
import { diagnoses } from "@/db/schema/diagnoses";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import type { Diagnosed } from "./diagnose-rules";
import { computeDiagnosis } from "./diagnosis-queries";
import { FORM, isFresh, isSlow, type Summary, summaryOf } from "./summary-rules";

type Part = "found" | "summary";

/** The diagnosis of today: as it was stored, or computed anew when something has happened since. */
export const findDiagnosis = (actor: Actor): Promise<Diagnosed> => stored(actor, "found");

/** The same, as far as the homes show it. */
export const findSummary = (actor: Actor): Promise<Summary> => stored(actor, "summary");

function stored(actor: Actor, part: "found"): Promise<Diagnosed>;
function stored(actor: Actor, part: "summary"): Promise<Summary>;
async function stored(actor: Actor, part: Part): Promise<Diagnosed | Summary> {
  const [row, head] = await withOrg(actor, (tx) => Promise.all([newestStored(tx, actor, part), newest(tx, actor)]));
  const known = row?.known as Diagnosed | Summary | null | undefined;
  if (row && known?.form === FORM) {
    if (row.day === actor.today && isFresh(row, head, actor.now)) return known;
    if (isSlow(row)) {
      // A large company is shown what is known, and the next reader what this one has asked for.
      refreshOnce(actor, head).catch(() => undefined);
      return known;
    }
  }
  const found = await refreshOnce(actor, head);
  return part === "found" ? found : summaryOf(found);
}

const newestStored = async (tx: Tx, { orgId, today }: Actor, part: Part) => {
  const [row] = await tx
    .select({
      day: diagnoses.day,
      known: diagnoses[part],
      head: diagnoses.head,
      computedAt: diagnoses.computedAt,
      tookMs: diagnoses.tookMs,
    })
    .from(diagnoses)
    .where(and(eq(diagnoses.orgId, orgId), lte(diagnoses.day, today)))
    .orderBy(desc(diagnoses.day))
    .limit(1);
  return row;
};

/** The newest word of the history: whatever changes a row leaves one, so that a diagnosis which knows it is current. */
async function newest(tx: Tx, { orgId }: Actor): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select id from history where org_id = ${orgId} order by id desc limit 1`,
  );
  return row?.id ?? null;
}

const running = new Map<string, Promise<Diagnosed>>();

/** One computation at a time for each organization and state of its history; whoever comes meanwhile waits for the same. */
function refreshOnce(actor: Actor, head: string | null): Promise<Diagnosed> {
  const key = `${actor.orgId} ${actor.today} ${head}`;
  const known = running.get(key);
  if (known) return known;
  const begun = refresh(actor, head).finally(() => running.delete(key));
  running.set(key, begun);
  return begun;
}

/** A cache of what could be read from the rows, not an act of anybody: no history, and readers may refresh it. */
async function refresh(actor: Actor, head: string | null): Promise<Diagnosed> {
  const begun = performance.now();
  const found = await computeDiagnosis(actor);
  const row = {
    head,
    computedAt: actor.now,
    tookMs: Math.round(performance.now() - begun),
    gap: found.size.value,
    summary: summaryOf(found),
    found,
  };
  await withOrg(actor, async (tx) => {
    await tx
      .insert(diagnoses)
      .values({ orgId: actor.orgId, day: actor.today, ...row })
      .onConflictDoUpdate({ target: [diagnoses.orgId, diagnoses.day], set: row });
    await tx
      .update(diagnoses)
      .set({ found: null })
      .where(and(eq(diagnoses.orgId, actor.orgId), lt(diagnoses.day, actor.today), isNotNull(diagnoses.found)));
  });
  return found;
}
