import { gammaAtLeast } from "./gamma";
import { sum } from "./statistics";

/** One view of the coming weeks: their mean is that of `weeks` past ones, known to within `doubt` of itself. */
export type Expert = { weeks: 6 | 12 | 26 | 52 | "12 and 52"; doubt: number };

/** All views that are mixed: five means by six degrees of doubt. */
export const EXPERTS: readonly Expert[] = ([6, 12, 26, 52, "12 and 52"] as const).flatMap((weeks) =>
  [0.1, 0.2, 0.35, 0.5, 0.75, 1].map((doubt) => ({ weeks, doubt })),
);

/** What the experts need of a history: each one's mean per week, and how bursty weeks are (variance over mean). */
export type Rates = { means: number[]; burst: number };

const usualBurst = 3;
const usualBurstWeighs = 3;

/** The rates of a history of whole weeks, oldest first. Its burstiness (Fano factor) is drawn towards the usual one. */
export function ratesOf(history: readonly number[]): Rates {
  const meanOf = (weeks: number) => sum(history.slice(-weeks)) / Math.min(weeks, Math.max(1, history.length));
  const means = EXPERTS.map(({ weeks }) => (weeks === "12 and 52" ? (meanOf(12) + meanOf(52)) / 2 : meanOf(weeks)));
  const last = history.slice(-26);
  const mean = meanOf(26);
  const spread = sum(last.map((done) => (done - mean) ** 2)) / Math.max(1, last.length - 1);
  const own = mean > 0 ? spread / mean : 1;
  const burst = (own * last.length + usualBurst * usualBurstWeighs) / (last.length + usualBurstWeighs);
  return { means: means.map((one) => Math.max(one, 0.05)), burst: Math.max(burst, 0.3) };
}

/**
 * The chance of each expert that `remaining` items are finished within `weeks`: the sum of that many weeks as a gamma
 * variable, whose variance is burstiness plus the doubt about the rate itself.
 */
export function chancesWithin({ means, burst }: Rates, remaining: number, weeks: number): number[] {
  if (weeks <= 0) return EXPERTS.map(() => 0);
  const goal = Math.max(remaining - 0.5, 0.1);
  return EXPERTS.map(({ doubt }, at) => {
    const mean = weeks * (means[at] ?? 0);
    const variance = mean * burst + (mean * doubt) ** 2;
    return gammaAtLeast((mean * mean) / variance, (goal * mean) / variance);
  });
}
