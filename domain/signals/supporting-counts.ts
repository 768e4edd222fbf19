import { daysBetween, type IsoDate } from "./calendar";
import { isAbove } from "./compare";
import { median, sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { completeWindow, isWithin } from "./work-item";

/** N1, actual days on themes that end more than 12 calendar months ahead ÷ all days of change work; `null` without days. */
export function longHorizonShare(
  effort: readonly { days: number; themeEndsOn: IsoDate | null }[],
  today: IsoDate,
): number | null {
  const all = sum(effort.map((e) => e.days));
  const far = effort.filter((e) => e.themeEndsOn !== null && e.themeEndsOn > inAYear(today));
  return all > 0 ? sum(far.map((e) => e.days)) / all : null;
}

/** The same day of next year; 28 February for a leap day. */
const inAYear = (today: IsoDate): IsoDate => {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, 8)}28` : next;
};

export type LeaderAct = { on: IsoDate; mode: "intent" | "hands_on" };

/** N2, a leader's acts of the last eight weeks that give intent and that work along, for their own eyes only. */
export function modeMix(acts: readonly LeaderAct[], today: IsoDate, days = 56): { intent: number; handsOn: number } {
  const recent = acts.filter((a) => a.on <= today && daysBetween(a.on, today) < days);
  const intent = recent.filter((a) => a.mode === "intent").length;
  return { intent, handsOn: recent.length - intent };
}

/** N3, operational teams whose largest bucket of days serves the main effort ÷ those that recorded days. */
export function unifiedDirection(
  teams: readonly (readonly { amount: number; servesMainEffort: boolean }[])[],
): number | null {
  const working = teams.filter((buckets) => buckets.some((b) => b.amount > 0));
  const largest = (buckets: (typeof teams)[number]) => Math.max(...buckets.map((b) => b.amount));
  const united = working.filter((buckets) => buckets.some((b) => b.servesMainEffort && b.amount === largest(buckets)));
  return working.length === 0 ? null : united.length / working.length;
}

/** N5, days from a debunked verdict to the decision that answers it (to today while open); flagged above 14. */
export function debunkToDecision(
  debunkedOn: IsoDate,
  decidedOn: IsoDate | null,
  today: IsoDate,
  { hypothesis }: Thresholds = DEFAULT_THRESHOLDS,
) {
  const days = Math.max(0, daysBetween(debunkedOn, decidedOn ?? today));
  return { days, isOpen: decidedOn === null, isFlagged: days > hypothesis.decisionDays };
}

/** N6, evidence from outside leadership that is more than opinion ÷ all evidence; 0 rests on leadership opinion. */
export function groundSourceShare(evidence: readonly { byExecutive: boolean; sourceKind: string }[]): number | null {
  const ground = evidence.filter((e) => !e.byExecutive && e.sourceKind !== "opinion");
  return evidence.length === 0 ? null : ground.length / evidence.length;
}

/** N9, median days from entering review to being accepted or sent back; `null` without any. Waiting ones are not in it. */
export function acceptanceWait(reviews: readonly { enteredOn: IsoDate; leftOn: IsoDate | null }[]): number | null {
  return median(reviews.flatMap((r) => (r.leftOn === null ? [] : [daysBetween(r.enteredOn, r.leftOn)])));
}

/**
 * N10, how far a team depends on one person: the largest share of its items finished in 13 complete weeks by one
 * assignee, for teams of four and twenty items; above 0.5 it is a risk of the work, not a praise or fault of the person.
 */
export function dependence(
  items: readonly { doneOn: IsoDate | null; assigneeId: string | null }[],
  members: number,
  today: IsoDate,
  { dependence: limits }: Thresholds = DEFAULT_THRESHOLDS,
): { share: number; isHigh: boolean; assigneeId: string; weeks: number } | null {
  const window = completeWindow(today, limits.weeks);
  const counts = new Map<string, number>();
  for (const { doneOn, assigneeId } of items) {
    if (isWithin(doneOn, window) && assigneeId !== null) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
  }
  const all = sum([...counts.values()]);
  if (members < limits.minMembers || all < limits.minItems) return null;
  const [assigneeId, most] = [...counts].reduce(
    (a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a),
    ["", 0],
  );
  const share = most / all;
  return { share, isHigh: isAbove(share, limits.high), assigneeId, weeks: limits.weeks };
}
