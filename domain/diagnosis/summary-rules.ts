import type { Diagnosed } from "./diagnose-rules";

/** Changes with the shape of what is stored: what an older release has left is computed again, not shown. */
export const FORM = 2;

/** What took longer than this to compute is not computed again for every word that is said. */
const QUICK_MS = 400;
const PATIENCE_MS = 300_000;

type Stored = { head: string | null; computedAt: Date; tookMs: number };

/**
 * Whether a stored diagnosis may be shown: nothing has happened since; or it is that of a large company, where something
 * always happens, and at most five minutes old.
 */
export const isFresh = ({ head, computedAt, tookMs }: Stored, newest: string | null, now: Date): boolean =>
  head === newest || (tookMs > QUICK_MS && now.getTime() - computedAt.getTime() < PATIENCE_MS);

/** Whether computing it again would keep a reader waiting. */
export const isSlow = ({ tookMs }: Stored): boolean => tookMs > QUICK_MS;

/** What the homes show of a diagnosis. */
export function summaryOf(found: Diagnosed) {
  const { size, diagnosis, postures, spreads, worst } = found;
  return {
    form: found.form,
    size,
    troubled: diagnosis.troubled,
    causes: diagnosis.causes.slice(0, 3).map(({ cause, name, objectiveIds }) => ({ cause, name, objectiveIds })),
    posture: {
      sentence: postures.sentence,
      themes: postures.themes.map(({ id, title, advice, emphasis }) => ({ id, title, advice, emphasis })),
    },
    spreads: spreads.filter((one) => one.level !== "focused"),
    worst: worst && { teamId: worst.teamId, name: worst.name, lit: worst.lit, available: worst.available },
  };
}

export type Summary = ReturnType<typeof summaryOf>;
