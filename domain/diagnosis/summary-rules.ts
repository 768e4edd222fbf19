import type { Diagnosed } from "./diagnose-rules";

/** What took longer than this to compute is not computed again for every word that is said. */
const QUICK_MS = 400;
const PATIENCE_MS = 30_000;

export type Kept = { day: string; head: string | null; computedAt: Date; tookMs: number };

/** Whether what is kept is what the rows say now: it is of today, and nothing has happened since. */
export const isCurrent = ({ day, head }: Kept, newest: string | null, today: string): boolean =>
  day === today && head === newest;

/**
 * Whether the clock makes it anew: on a new day at once, after a change at once where that is quick; in a large company,
 * where something always happens, when what is kept is half a minute old (the clock looks every minute).
 */
export const isDue = (kept: Kept, newest: string | null, { today, now }: { today: string; now: Date }): boolean =>
  !isCurrent(kept, newest, today) &&
  (kept.day !== today || kept.tookMs <= QUICK_MS || now.getTime() - kept.computedAt.getTime() >= PATIENCE_MS);

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
