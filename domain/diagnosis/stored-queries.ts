import "server-only";
import { and, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import { diagnoses } from "@/db/schema/diagnoses";
import { history } from "@/db/schema/history";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { isSmallCompany } from "../objectives/signals-queries";
import type { Diagnosed } from "./diagnose-rules";
import { computeDiagnosis } from "./diagnosis-queries";
import { FORM } from "./form-rules";
import { isCurrent, type Kept, type Summary, summaryOf } from "./summary-rules";

/** What is known, and since when if something has happened meanwhile. Nothing is known before the first time. */
export type Known<Found> = { found: Found | null; asOf: { day: string; at: Date } | null };

/** The diagnosis as it is known: the clock keeps it (`keepDiagnosis`), a reader writes nothing and does not wait. */
export const findDiagnosis = (actor: Observer): Promise<Known<Diagnosed>> => known(actor, "found", (found) => found);

/** The same, as far as the homes show it. */
export const findSummary = (actor: Observer): Promise<Known<Summary>> => known(actor, "summary", summaryOf);

async function known<Found extends { form: number }>(
  actor: Observer,
  part: "found" | "summary",
  of: (found: Diagnosed) => Found,
): Promise<Known<Found>> {
  const { kept, newest, found, isSmall } = await withOrg(actor, async (tx) => {
    const [row, head] = await Promise.all([newestKept(tx, actor, part), newestWord(tx, actor)]);
    const stored = row?.known as Found | undefined;
    const shown = stored?.form === FORM ? stored : null;
    const isStale = !row || !shown || !isCurrent(row, head, actor.today);
    return {
      kept: isStale ? row : null,
      newest: head,
      found: shown,
      isSmall: isStale && (await isSmallCompany(tx, actor)),
    };
  });
  if (isSmall) return { found: of(await computeOnce(actor, newest)), asOf: null };
  return { found, asOf: found && kept ? { day: kept.day, at: kept.computedAt } : null };
}

/** The newest diagnosis that was kept until today, with the part that is asked for. */
export async function newestKept(
  tx: Tx,
  { orgId, today }: Observer,
  part: "found" | "summary",
): Promise<(Kept & { known: unknown }) | undefined> {
  const [row] = await tx
    .select({
      day: diagnoses.day,
      head: diagnoses.head,
      computedAt: diagnoses.computedAt,
      tookMs: diagnoses.tookMs,
      summary: part === "summary" ? diagnoses.summary : sql`null`,
    })
    .from(diagnoses)
    .where(and(eq(diagnoses.orgId, orgId), lte(diagnoses.day, today), isNotNull(diagnoses[part])))
    .orderBy(desc(diagnoses.day))
    .limit(1);
  if (!row) return undefined;
  const { summary, ...kept } = row;
  return { ...kept, known: part === "summary" ? summary : await wholeOf(tx, orgId, kept) };
}

const wholes = new Map<string, { key: string; found: unknown }>();
const MOST_WHOLES = 8;

/** All of a kept diagnosis: megabytes in a large company, so what was read once is not taken apart again. */
async function wholeOf(tx: Tx, orgId: string, { day, computedAt, head }: Kept): Promise<unknown> {
  const key = `${day} ${computedAt.getTime()} ${head}`;
  const before = wholes.get(orgId);
  if (before?.key === key) return before.found;
  const [row] = await tx
    .select({ found: diagnoses.found })
    .from(diagnoses)
    .where(and(eq(diagnoses.orgId, orgId), eq(diagnoses.day, day)));
  if (wholes.size >= MOST_WHOLES) wholes.clear();
  wholes.set(orgId, { key, found: row?.found });
  return row?.found;
}

/**
 * What tells one state of the history from the next: whatever changes a row leaves a word there, so that a diagnosis which
 * knows the newest is current. Numbers are given before a transaction ends, so a word may appear below the newest one:
 * the last hundred are counted as well.
 */
export async function newestWord(tx: Tx, { orgId }: Observer): Promise<string | null> {
  const latest = await tx
    .select({ seq: history.seq })
    .from(history)
    .where(eq(history.orgId, orgId))
    .orderBy(desc(history.seq))
    .limit(100);
  return latest.length === 0 ? null : `${latest[0]?.seq} ${latest.at(-1)?.seq} ${latest.length}`;
}

const computed = new Map<string, { key: string; found: Promise<Diagnosed> }>();
const MOST_COMPUTED = 100;

/** One computation for each state of an organization's history in this process; whoever comes meanwhile waits for the same. */
function computeOnce(actor: Observer, newest: string | null): Promise<Diagnosed> {
  const key = `${actor.today} ${newest}`;
  const before = computed.get(actor.orgId);
  if (before?.key === key) return before.found;
  const found = computeDiagnosis(actor);
  if (computed.size >= MOST_COMPUTED) computed.clear();
  computed.set(actor.orgId, { key, found });
  found.catch(() => computed.delete(actor.orgId));
  return found;
}
