import type { IsoDate } from "./calendar";
import { atMost } from "./compare";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { kaplanMeierMedian } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";
import { addWorkingDays, workingDaysBetween } from "./working-days";

export const FRICTION_LEVELS = ["team", "manager", "executive"] as const;
export type FrictionLevel = (typeof FRICTION_LEVELS)[number];
export type Severity = "critical" | "high" | "medium" | "low";

/**
 * A raised friction. `answeredOn` is the first answer by someone at or above the level it needed (see `answeredAtLevel`);
 * `closedOn` is the day it was resolved or merged, which ends the wait without an answer.
 */
export type RaisedFriction = {
  id: string;
  title: string;
  level: FrictionLevel;
  raisedOn: IsoDate;
  answeredOn: IsoDate | null;
  closedOn: IsoDate | null;
  wasReopened: boolean;
};

/** Days are working days. `share` is `inTime ÷ judged`; `typicalDays` is `null` while more than half still wait. */
export type Feedback = {
  inTime: number;
  judged: number;
  share: number | null;
  typicalDays: number | null;
  oldestOpen: { id: string; title: string; days: number } | null;
  reopenedShare: number;
};

/** The first answer given at or above the level that was needed; an acknowledgement is not an answer. */
export function answeredAtLevel(
  answers: readonly { on: IsoDate; level: FrictionLevel }[],
  needed: FrictionLevel,
): IsoDate | null {
  const rank = (level: FrictionLevel) => FRICTION_LEVELS.indexOf(level);
  const enough = answers.filter((a) => rank(a.level) >= rank(needed)).map((a) => a.on);
  return enough.sort()[0] ?? null;
}

/** The working day by which a level must have answered before the friction rises by itself. */
export function answerDueOn(
  raisedOn: IsoDate,
  severity: Severity,
  { friction }: Thresholds = DEFAULT_THRESHOLDS,
): IsoDate {
  return addWorkingDays(raisedOn, friction.clock[severity]);
}

/**
 * M17, how long a raised friction waits for an answer: share answered within five working days (open ones count from
 * then on), the Kaplan–Meier median with open ones counted as long as they wait, and the oldest open one.
 * Naive: the mean of the answered, which improves by ignoring the hard ones. Source: Burris & Sohn 2021 on futility.
 */
export function feedbackLatency(
  frictions: readonly RaisedFriction[],
  today: IsoDate,
  { friction }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Feedback, "prompt" | "slow" | "waiting" | NotEnough> {
  const waits = frictions.filter((f) => f.raisedOn <= today).map((f) => ({ ...f, ...waitOf(f, today) }));
  if (waits.length === 0) return notEnoughData("No friction was raised.", today);
  const judged = waits.filter((w) => w.ended || w.duration >= friction.answerDays);
  const inTime = judged.filter((w) => w.ended && atMost(w.duration, friction.answerDays)).length;
  const open = waits.filter((w) => w.isOpen).sort((a, b) => b.duration - a.duration || (a.id < b.id ? -1 : 1));
  const oldest = open[0];
  const typicalDays = kaplanMeierMedian(waits);
  const value: Feedback = {
    inTime,
    judged: judged.length,
    share: judged.length === 0 ? null : inTime / judged.length,
    typicalDays,
    oldestOpen: oldest === undefined ? null : { id: oldest.id, title: oldest.title, days: oldest.duration },
    reopenedShare: waits.filter((w) => w.wasReopened).length / waits.length,
  };
  const level = typicalDays === null ? "waiting" : atMost(typicalDays, friction.answerDays) ? "prompt" : "slow";
  return {
    value,
    level,
    reasons: sentences(value, friction.answerDays),
    inputs: waits.map(({ id }) => ({ kind: "friction", id })),
    asOf: today,
  };
}

function waitOf({ raisedOn, answeredOn, closedOn }: RaisedFriction, today: IsoDate) {
  const ended = answeredOn !== null && answeredOn <= today;
  const closed = closedOn !== null && closedOn <= today;
  const until = ended ? answeredOn : closed ? closedOn : today;
  return { ended, isOpen: !ended && !closed, duration: workingDaysBetween(raisedOn, until) };
}

function sentences({ inTime, judged, typicalDays, oldestOpen }: Feedback, days: number): string[] {
  return [
    ...(judged === 0 ? [] : [`${inTime} of ${judged} were answered within ${count(days, "working day")}.`]),
    typicalDays === null
      ? "More than half are still waiting."
      : `Half were answered within ${count(typicalDays, "working day")}.`,
    ...(oldestOpen === null ? [] : [`"${oldestOpen.title}" has waited ${count(oldestOpen.days, "working day")}.`]),
  ];
}

/** M17 for each level that had to answer, so that a slow top does not hide behind quick teams. */
export function feedbackByLevel(
  frictions: readonly RaisedFriction[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
) {
  return FRICTION_LEVELS.map((level) => ({
    level,
    signal: feedbackLatency(
      frictions.filter((f) => f.level === level),
      today,
      thresholds,
    ),
  }));
}
