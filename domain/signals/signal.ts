import type { IsoDate } from "./calendar";

/** A row that a signal was computed from, so that every number can open what it rests on. */
export type SourceRow = { kind: string; id: string };

/**
 * What every displayed signal carries. `value` is `null` when it is not known, and the reasons then say why: "not enough
 * data" is an answer, never NaN and never 0. `level` is a word, `reasons` are sentences, `inputs` the rows used.
 */
export type Signal<T, L extends string = string> = {
  value: T | null;
  level: L;
  reasons: string[];
  inputs: SourceRow[];
  asOf: IsoDate;
};

/** The level of a signal that cannot be computed yet. */
export type NotEnough = "not_enough_data";

/** A signal that cannot be computed, with the sentence that says what is missing. */
export function notEnoughData(reason: string, asOf: IsoDate, inputs: SourceRow[] = []): Signal<never, NotEnough> {
  return { value: null, level: "not_enough_data", reasons: [reason], inputs, asOf };
}
