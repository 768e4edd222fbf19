import { startOfDay } from "@/lib/dates";
import { addDays } from "../signals/calendar";
import type { Thresholds } from "../signals/thresholds";
import { addWorkingDays } from "../signals/working-days";
import type { FrictionLevel, FrictionStatus, Role, Severity } from "../vocabulary";

/** Days in which the raiser may open an answered or resolved friction again. */
export const reopenDays = 14;

/** Statuses in which an obstacle is still there. */
export const unresolved = ["open", "acknowledged", "answered"] as const;
/** Statuses in which an answer is owed. */
export const waiting = ["open", "acknowledged"] as const;

/** When a level must have answered: at the end of the last working day it was given, where the organization lives. */
export const clockEnd = (today: string, severity: Severity, thresholds: Thresholds, timeZone: string): Date =>
  startOfDay(timeZone, addDays(addWorkingDays(today, thresholds.friction.clock[severity]), 1));

/** "Later" is the next working morning, and never beyond the clock. */
export function snoozeEnd(today: string, clockDueAt: Date | null, timeZone: string): Date {
  const morning = startOfDay(timeZone, addWorkingDays(today, 1));
  return clockDueAt && clockDueAt < morning ? clockDueAt : morning;
}

export type FrictionAct =
  | "acknowledge"
  | "answer"
  | "pass-up"
  | "help"
  | "resolve"
  | "reopen"
  | "snooze"
  | "merge"
  | "merge-into";

type Facts = {
  status: FrictionStatus;
  level: FrictionLevel;
  clockDueAt: Date | null;
  answeredAt: Date | null;
  resolvedAt: Date | null;
};

const over: Partial<Record<FrictionStatus, string>> = {
  answered: "It was answered; only its raiser can open it again.",
  resolved: "It is resolved; only its raiser can open it again.",
  merged: "It was merged; go on in the one it was merged into.",
};

/** Why this cannot be done to a friction now, or null (E16, R6). */
export function whyNotFriction(act: FrictionAct, friction: Facts, now: Date): string | null {
  const { status } = friction;
  if (status === "merged") return over.merged ?? null;
  if (act === "reopen") return whyNotReopen(friction, now);
  if (status === "resolved") return over.resolved ?? null;
  if (act === "resolve" || act === "help" || act === "merge-into") return null;
  if (status === "answered") return over.answered ?? null;
  if (act === "acknowledge" && status === "acknowledged") return "It was acknowledged already; now it needs an answer.";
  if (act === "pass-up" && friction.level === "executive")
    return "Nobody stands above this level: it is answered here.";
  if (act === "snooze" && (!friction.clockDueAt || friction.clockDueAt <= now))
    return "Its clock has run out: later is over. Answer it, or pass it up.";
  return null;
}

function whyNotReopen({ status, answeredAt, resolvedAt }: Facts, now: Date): string | null {
  if (status !== "answered" && status !== "resolved") return "It is open.";
  const ended = status === "resolved" ? resolvedAt : answeredAt;
  if (ended && now.getTime() - ended.getTime() > reopenDays * 86_400_000)
    return `It can be opened again within ${reopenDays} days; raise it anew and name this one.`;
  return null;
}

/** Contributors may pass their own friction up only after its clock ran out; leaders whenever they judge so. */
export const mayWaitLess = (isOwn: boolean, leads: boolean, clockDueAt: Date | null, now: Date): boolean =>
  leads || !isOwn || clockDueAt === null || clockDueAt <= now;

/** Whether friction is ever addressed to somebody: leaders, and contributors who lead a team. */
export const answersFriction = (actor: { role: Role; ledTeamIds: readonly string[] }): boolean =>
  actor.role === "executive" || actor.role === "manager" || actor.ledTeamIds.length > 0;
