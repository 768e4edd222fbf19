import { addDays, type IsoDate } from "./calendar";
import type { MeasureSpec, Reading } from "./progress";

/** A sound linear measure from 2026-03-30 to 2026-09-27, to be changed where a test cares. */
export function measure(changes: Partial<MeasureSpec> = {}): MeasureSpec {
  return {
    type: "increase_decrease",
    baseline: 0,
    target: 100,
    lo: null,
    hi: null,
    tolerance: null,
    naturalMin: null,
    naturalMax: null,
    milestones: [],
    curve: "linear",
    weight: 1,
    startOn: "2026-03-30",
    dueOn: "2026-09-27",
    cadenceDays: 7,
    ...changes,
  };
}

/** A reading a week from `first` on. */
export function weekly(first: IsoDate, values: readonly number[], confidence: number | null = null): Reading[] {
  return values.map((value, i) => ({ asOf: addDays(first, 7 * i), value, confidence }));
}
