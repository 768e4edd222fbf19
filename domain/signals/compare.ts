// A threshold written as 0.10 must not be missed because 0.54 - 0.64 is -0.09999999999999998.
const SLACK = 1e-9;

/** `value ≥ threshold`, allowing for the rounding of binary fractions. */
export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - SLACK;
}

/** `value ≤ threshold`, allowing for the rounding of binary fractions. */
export function atMost(value: number, threshold: number): boolean {
  return value <= threshold + SLACK;
}

/** `value > threshold`: the exact opposite of `atMost`. */
export function isAbove(value: number, threshold: number): boolean {
  return !atMost(value, threshold);
}

/** `value < threshold`: the exact opposite of `atLeast`. */
export function isBelow(value: number, threshold: number): boolean {
  return !atLeast(value, threshold);
}

/** Whether all of these are numbers that can be reckoned with: no NaN and nothing without end. */
export const areFinite = (...values: readonly number[]): boolean => values.every(Number.isFinite);

/** `value` held between `low` and `high`; what is no number is `low`. */
export function clamp(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
}
