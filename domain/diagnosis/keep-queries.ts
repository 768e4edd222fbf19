import "server-only";
import { and, eq, isNotNull, lt } from "drizzle-orm";
import { diagnoses } from "@/db/schema/diagnoses";
import { withOrg } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { keepSignals } from "../objectives/signals-queries";
import { computeDiagnosis } from "./diagnosis-queries";
import { FORM } from "./form-rules";
import { newestKept, newestWord } from "./stored-queries";
import { isDue, summaryOf } from "./summary-rules";

/**
 * What the clock does for one organization: on a new day, and when something has happened, it computes the stored signals
 * and the diagnosis and keeps them, so that no reader waits (decision 009). A cache of what could be read from the rows,
 * not an act of anybody: no history, which is why it stands among queries.
 */
export async function keepDiagnosis(actor: Observer): Promise<{ computed: number }> {
  await keepSignals(actor);
  const [kept, newest] = await withOrg(actor, (tx) =>
    Promise.all([newestKept(tx, actor, "summary"), newestWord(tx, actor)]),
  );
  const form = (kept?.known as { form?: number } | undefined)?.form;
  if (kept && form === FORM && !isDue(kept, newest, actor)) return { computed: 0 };
  const begun = performance.now();
  const found = await computeDiagnosis(actor);
  const row = {
    head: newest,
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
    // Of past days only the figure is kept.
    await tx
      .update(diagnoses)
      .set({ found: null })
      .where(and(eq(diagnoses.orgId, actor.orgId), lt(diagnoses.day, actor.today), isNotNull(diagnoses.found)));
  });
  return { computed: 1 };
}
