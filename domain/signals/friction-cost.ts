import { daysBetween, type IsoDate } from "./calendar";
import { sum } from "./statistics";

/** A friction and what it costs each week while it lasts. */
export type CostlyFriction = { kind: string; raisedOn: IsoDate; resolvedOn: IsoDate | null; hoursLostPerWeek: number };

/** Per week: hours, full-time people, money in the unit of the day cost (`null` if that is not set). Since raised: days. */
export type FrictionCost = {
  hoursPerWeek: number;
  fullTimePeople: number;
  moneyPerWeek: number | null;
  daysSoFar: number;
};

const HOURS_A_DAY = 8;

/**
 * M20, what unresolved friction costs: hours lost each week, as full-time people of `weekHours`, as money if a day's cost
 * is known, and the working days of eight hours lost since each was raised.
 */
export function frictionCost(
  frictions: readonly CostlyFriction[],
  today: IsoDate,
  weekHours: number,
  dayCost: number | null,
): FrictionCost {
  const open = frictions.filter((f) => f.raisedOn <= today && (f.resolvedOn === null || f.resolvedOn > today));
  const hoursPerWeek = sum(open.map((f) => f.hoursLostPerWeek));
  const hoursSoFar = sum(open.map((f) => (f.hoursLostPerWeek * daysBetween(f.raisedOn, today)) / 7));
  return {
    hoursPerWeek,
    fullTimePeople: weekHours > 0 ? hoursPerWeek / weekHours : 0,
    moneyPerWeek: dayCost === null ? null : (hoursPerWeek * dayCost) / HOURS_A_DAY,
    daysSoFar: hoursSoFar / HOURS_A_DAY,
  };
}

/** N7, hours lost to processes ÷ all hours lost per week; `null` when none are. */
export function bureaucraticShare(
  frictions: readonly Pick<CostlyFriction, "kind" | "hoursLostPerWeek">[],
): number | null {
  const all = sum(frictions.map((f) => f.hoursLostPerWeek));
  return all > 0 ? sum(frictions.filter((f) => f.kind === "process").map((f) => f.hoursLostPerWeek)) / all : null;
}

/** N12, friction answered at manager level ÷ answered; `null` when none is. */
export function answeredByManagers(answeredAt: readonly ("team" | "manager" | "executive")[]): number | null {
  return answeredAt.length === 0 ? null : answeredAt.filter((level) => level === "manager").length / answeredAt.length;
}
