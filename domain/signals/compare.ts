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

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
