import { expect, test } from "vitest";
import { clamp } from "./compare";
import { mainEffortRecall } from "./comprehension";
import { brierScore, objectiveConfidence } from "./confidence";
import { wipPerPerson } from "./flow";
import { forecastRecord } from "./forecast-record";
import { gammaAtLeast } from "./gamma";
import { participation } from "./pulse";
import { ratesOf } from "./rate-experts";
import { burn, impactPer100Days, resourceShift, returnRealised } from "./resources";
import { rollUp } from "./roll-up";
import { effectiveNumber } from "./spread";
import { ascending, mean, median, percentile, sum } from "./statistics";
import { turnoverOf } from "./turnover";
import { count, percent, points, roundHalfUp } from "./wording";

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -1, 5e-324, 1e308, 0.5, 3, 40];
const on = "2026-06-29";

/** Every public function that reckons with numbers it is given, called with three of them. */
const functions: Record<string, (a: number, b: number, c: number) => unknown> = {
  clamp: (a, b) => clamp(a, Math.min(b || 0, 1), 1),
  mainEffortRecall: (a, b, c) => mainEffortRecall(a, b, c, on),
  objectiveConfidence: (a, b, c) => objectiveConfidence([a, b, c, null]),
  brierScore: (a, b) => brierScore([a, b].map((confidence) => ({ confidence, reached: true }))),
  wipPerPerson: (a, b) => wipPerPerson(a, b),
  forecastRecord: (come, held, projects) => forecastRecord({ come, held, projects }, on),
  gammaAtLeast: (a, b) => gammaAtLeast(a, b),
  participation: (a, b) => participation(a, b, 5),
  ratesOf: (a, b, c) => ratesOf([a, b, c]),
  burn: (a, b, c) => burn(a, b, c, on),
  impactPer100Days,
  resourceShift: (a, b, c) => resourceShift([a, b].map((planned) => ({ planned, actual: c }))),
  returnRealised,
  rollUp: (a, b, c) => rollUp([a, b].map((score, at) => ({ id: `${at}`, title: "", weight: c, score }))),
  effectiveNumber: (a, b, c) => effectiveNumber([a, b, c]),
  sum: (a, b, c) => sum([a, b, c]),
  mean: (a, b, c) => mean([a, b, c]),
  median: (a, b, c) => median([a, b, c]),
  percentile: (a, b, c) => percentile([a, b], c),
  ascending: (a, b, c) => ascending([a, b, c]),
  turnoverOf: (a, b) => turnoverOf(a, b, on),
  words: (a, b) => [percent(a), points(b), count(a, "day"), roundHalfUp(b)],
};

/** NaN as a value, or written into a sentence. */
const saysNaN = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isNaN(value)
    : typeof value === "string"
      ? value.includes("NaN")
      : typeof value === "object" && value !== null && Object.values(value).some(saysNaN);

test.each(Object.entries(functions))("%s never answers NaN, whatever goes in", (_, call) => {
  for (const a of odd)
    for (const b of odd) for (const c of odd) expect(saysNaN(call(a, b, c)), `${a}, ${b}, ${c}`).toBe(false);
});
