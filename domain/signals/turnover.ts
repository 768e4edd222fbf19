import { addDays, completeWeeks, type IsoDate } from "./calendar";
import { areFinite, isAbove } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { mean } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { percent, roundHalfUp, spanWords } from "./wording";

/** A stay in the team: viewers and invitations are none. `departedOn` is the last day. */
export type Stay = { startedOn: IsoDate; departedOn: IsoDate | null; isVoluntary: boolean };

/** `headcount` is the mean over the weeks of the window; `rate` is per year, 0.2 is a fifth. */
export type Turnover = { leavers: number; headcount: number; rate: number };

/** M25, the mean number of people on the Mondays of the last 26 complete weeks; `null` when there was never anyone. */
export function meanHeadcount(stays: readonly Stay[], today: IsoDate, weeks = 26): number | null {
  const present = (day: IsoDate) =>
    stays.filter((s) => s.startedOn <= day && (s.departedOn === null || s.departedOn >= day)).length;
  const average = mean(completeWeeks(today, weeks).map(present));
  return average === 0 ? null : average;
}

/**
 * M25, people who chose to leave in half a year ÷ mean headcount, per year. Lit only from two leavers on and above 20 %,
 * because one leaver in a team of six is noise. Naive: the rate alone, which any single departure lights.
 */
export function turnover(
  stays: readonly Stay[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Turnover, "lit" | "not_lit" | NotEnough> {
  const { windowDays } = thresholds.turnover;
  const headcount = meanHeadcount(stays, today, Math.floor(windowDays / 7));
  if (headcount === null) return notEnoughData(`Nobody was in this team in the last ${spanWords(windowDays)}.`, today);
  const from = addDays(today, -windowDays);
  const leavers = stays.filter(
    (s) => s.isVoluntary && s.departedOn !== null && s.departedOn > from && s.departedOn <= today,
  ).length;
  return turnoverOf(leavers, headcount, today, thresholds);
}

/** M25 from counts: leavers of the window and the mean headcount. */
export function turnoverOf(
  left: number,
  people: number,
  today: IsoDate,
  { turnover: limits }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Turnover, "lit" | "not_lit"> {
  const [leavers, headcount] = areFinite(left, people) ? [left, people] : [0, 0];
  const rate = headcount > 0 ? ((leavers / headcount) * 365) / limits.windowDays : 0;
  const isLit = leavers >= limits.minLeavers && isAbove(rate, limits.high);
  const reason = `${leavers} of about ${roundHalfUp(headcount)} people left in ${spanWords(limits.windowDays)}.`;
  return {
    value: { leavers, headcount, rate },
    level: isLit ? "lit" : "not_lit",
    reasons: [reason, `${percent(rate)} a year.`],
    inputs: [],
    asOf: today,
  };
}
