import { compareNames } from "@/lib/names";
import type { AreaAge, AreaLevel } from "../signals/awareness";
import type { DiveState, Role } from "../vocabulary";

export type DiveAct = "hold" | "confirm" | "cancel";

/** Why this cannot be done to a dive now, or null (E17: planned, held, confirmed; cancelled only while planned). */
export function whyNotDive(act: DiveAct, state: DiveState): string | null {
  if (state === "cancelled") return "This dive was called off.";
  if (state === "confirmed") return "The host has confirmed it; it stands as it is.";
  if (act === "confirm") return state === "held" ? null : "It was not held yet; there is nothing to confirm.";
  return state === "planned" ? null : "It was held already; it waits for its host.";
}

export type FollowUp = { text: string; ownerId: string; dueOn: string };
type Held = { diveOn: string; findings: readonly string[]; followUps: readonly FollowUp[]; noneNeededBecause: string };

/** What is missing for a dive to count as held: the field and the sentence, or null (S66). */
export function missingToHold(held: Held, today: string): [field: string, sentence: string] | null {
  if (held.diveOn > today) return ["diveOn", "This day is still to come; a dive is held when it has taken place."];
  if (held.findings.length === 0)
    return ["findings", "Write at least one finding; a visit that found nothing does not count."];
  if (held.followUps.length === 0 && held.noneNeededBecause === "")
    return ["text1", "Promise a follow-up, or say why none is needed."];
  if (held.followUps.length > 0 && held.noneNeededBecause !== "")
    return ["noneNeededBecause", "There is a follow-up, so one is needed; take one of the two out."];
  return null;
}

/** The half-filled follow-up of a form: which field lacks what, or null. `row` counts from 1. */
export function missingInFollowUp(
  one: { text: string; ownerId: string | null; dueOn: string | null },
  row: number,
): [field: string, sentence: string] | null {
  if (one.text === "") return one.ownerId || one.dueOn ? [`text${row}`, "Say what will be done."] : null;
  if (!one.ownerId) return [`owner${row}`, "Say who does it."];
  return one.dueOn ? null : [`due${row}`, "Say by which day."];
}

/** An area as a plan sees it: how long nobody was there, and what friction costs there each week. */
export type Place = Pick<AreaAge, "teamId" | "name" | "days"> & { hours: number };

/** Days that a place counts that was never visited. A design choice: about half a year. */
const never = 180;

/** Worst first: days since the last visit plus three for each hour a week that friction takes (a design choice). */
export const byNeed = <P extends Place>(places: readonly P[]): P[] =>
  [...places].sort((a, b) => weight(b) - weight(a) || compareNames(a.name, b.name));

const weight = ({ days, hours }: Place) => Math.min(days ?? never, never) + 3 * hours;

/** "never", "today", "132 days ago". */
export const agoWords = (days: number | null): string =>
  days === null ? "never" : days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;

export const levelWords: Record<AreaLevel, string> = {
  fresh: "fresh",
  fading: "fading",
  ivory_tower_risk: "ivory-tower risk",
};

/** Whether somebody plans dives at all: executives, and managers who lead a team. */
export const mayPlanDives = (actor: { role: Role; scopeTeamIds: readonly string[] }): boolean =>
  actor.role === "executive" || (actor.role === "manager" && actor.scopeTeamIds.length > 0);
