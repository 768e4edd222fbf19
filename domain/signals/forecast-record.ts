import type { IsoDate } from "./calendar";
import { areFinite } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { count } from "./wording";

/** What became of a date that was given: it held, it was missed, it has not come, or the work was stopped before. */
export type Outcome = "held" | "missed" | "waiting" | "stopped";

/**
 * M9, what became of a date that a forecast gave. Judged only once the date has passed, also where the work was done
 * long before: else of young dates only the kept ones would be known. Work stopped before its date says nothing of it.
 * Naive: counting a date as held on the day on which the work ends, which forgets those that are still to be missed.
 */
export function outcomeOf(
  date: IsoDate | null,
  ended: { doneOn: IsoDate | null; stoppedOn: IsoDate | null },
  today: IsoDate,
): Outcome {
  if (ended.stoppedOn !== null && (date === null || ended.stoppedOn <= date)) return "stopped";
  if (date === null || date >= today) return "waiting";
  return ended.doneOn !== null && ended.doneOn <= date ? "held" : "missed";
}

/** Dates that have come, and those of them that held; one a week for each project. */
export type Tally = { come: number; held: number };
export type Level = 50 | 85 | 95;
/** Dates of one team at one level: those we stood by, and beside them the plain ones. */
export type TeamTally = { teamId: string; teamName: string; level: Level; projects: number; ours: Tally; plain: Tally };
/** Of 85 in 100 the number that matters; `projects` have given at least one of these dates. */
export type ForecastRecord = Tally & { share: number; projects: number };
export type RecordLevel = "as_said" | "too_early" | "too_late";

/** Below these a share says nothing: dates of one project stand and fall together. † */
export const leastDates = 10;
export const leastProjects = 3;

/**
 * M9, the record of the dates given at 85 in 100: how many of those that have come held. `as_said` within seven points,
 * `too_early` when fewer held, `too_late` when more did: such dates cost trust too. Not enough below ten dates of three
 * projects. The correction does not learn from it: what judges a forecast must not have made it.
 */
export function forecastRecord(
  { come, held, projects }: Tally & { projects: number },
  today: IsoDate,
): Signal<ForecastRecord, RecordLevel | NotEnough> {
  if (!areFinite(come, held, projects)) return notEnoughData(datesHeld("we", { come: 0, held: 0 }), today);
  const said = datesHeld("we", { come, held });
  if (come < leastDates || projects < leastProjects) {
    const missing = `From ${leastDates} dates of ${leastProjects} projects on it can be judged; ${come === 0 ? "there are none" : `these are of ${count(projects, "project")}`}.`;
    return { ...notEnoughData(said, today), reasons: [said, missing] };
  }
  const share = held / come;
  const level = share < 0.78 ? "too_early" : share > 0.92 ? "too_late" : "as_said";
  return { value: { come, held, share, projects }, level, reasons: [said, verdict[level]], inputs: [], asOf: today };
}

/** "Of 41 dates that Field Install gave at 85 in 100, 35 held." */
export function datesHeld(who: string, { come, held }: Tally): string {
  if (come === 0) return `No date that ${who} gave has come yet.`;
  if (come === 1) return `One date that ${who} gave at 85 in 100 has come; it ${held === 1 ? "held" : "did not hold"}.`;
  return `Of ${come} dates that ${who} gave at 85 in 100, ${held === come ? "all" : held === 0 ? "none" : held} held.`;
}

const verdict: Record<RecordLevel, string> = {
  as_said: "That is about as often as was said.",
  too_early: "That is less often than was said: plan with later dates than these.",
  too_late: "That is more often than was said: the dates could be nearer.",
};
