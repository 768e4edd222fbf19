/** The step between ticks so that at most four stand between 0 and `most`: 1, 2, 5, 10, 20, 50 … */
export function tickStep(most: number): number {
  for (let power = 1; ; power *= 10) for (const digit of [1, 2, 5]) if (digit * power * 4 >= most) return digit * power;
}

/** Ticks from 0 to the first one at or above `most`. */
export function ticksTo(most: number): number[] {
  const step = tickStep(Math.max(1, most));
  const count = Math.ceil(Math.max(1, most) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/**
 * How far an axis of days reaches: to the largest value, but never beyond `times` what is usual (without that, three times
 * the middle), so that one wrong entry does not press all others against the ground. What lies beyond stands at the edge.
 */
export function daysReach(days: readonly number[], usual: number | null, times = 2): number {
  const most = Math.max(1, ...days);
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted[Math.ceil(sorted.length / 2) - 1] ?? most;
  return Math.min(most, Math.max(5, Math.ceil(usual === null ? 3 * middle : times * usual)));
}
