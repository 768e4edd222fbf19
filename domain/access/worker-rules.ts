/** A worker that has been silent for longer is late. Its clock ticks each minute. */
const lateAfterMs = 5 * 60_000;

/** Whether a clock that ticked last at `lastTick` is late; what rested while the server was down has its time from the start on. */
export const isLate = (lastTick: number | null, startedAt: number, now: number): boolean =>
  now - Math.max(lastTick ?? 0, startedAt) > lateAfterMs;
