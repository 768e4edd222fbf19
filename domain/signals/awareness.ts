import { daysBetween, type IsoDate } from "./calendar";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";

/** A visit by the leaders in question (executives, or any leader above the team's lead). */
export type Dive = { id: string; leaderId: string; on: IsoDate; isConfirmed: boolean; hasFinding: boolean };

/** An operational leaf team with the visits it had and its people. */
export type Area = { teamId: string; name: string; headcount: number; dives: readonly Dive[] };

export type AreaLevel = "fresh" | "fading" | "ivory_tower_risk";
export type AreaAge = { teamId: string; name: string; days: number | null; level: AreaLevel };

/** `coverage` is the share of people in areas seen within 90 days; `followThrough` of follow-ups due, `null` if none is. */
export type Awareness = { areas: AreaAge[]; coverage: number; followThrough: number | null };

/**
 * M22, where leaders have been lately: days since the last visit that the host confirmed and that found something. Up
 * to 45 fresh, to 90 fading, beyond or never a risk of the ivory tower (design choices). Coverage weighs areas by people.
 * Naive: counting visits, which one favourite team can fill. Source: gemba, going to see.
 */
export function situationalAwareness(
  areas: readonly Area[],
  followUps: readonly { dueOn: IsoDate; isDone: boolean }[],
  today: IsoDate,
  { dive }: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Awareness, AreaLevel | NotEnough> {
  const people = sum(areas.map((a) => a.headcount));
  if (people <= 0) return notEnoughData("There is no operational team yet.", today);
  const ages = areas.map((area): AreaAge => {
    const days = lastVisit(area.dives, today);
    const level = days === null || days > dive.fading ? "ivory_tower_risk" : days > dive.fresh ? "fading" : "fresh";
    return { teamId: area.teamId, name: area.name, days, level };
  });
  const seen = sum(areas.filter((_, i) => ages[i]?.level !== "ivory_tower_risk").map((a) => a.headcount));
  const due = followUps.filter((f) => f.dueOn <= today);
  const value: Awareness = {
    areas: ages,
    coverage: seen / people,
    followThrough: due.length === 0 ? null : due.filter((f) => f.isDone).length / due.length,
  };
  const unseen = ages.filter((a) => a.level === "ivory_tower_risk");
  const level = unseen.length > 0 ? "ivory_tower_risk" : ages.some((a) => a.level === "fading") ? "fading" : "fresh";
  const reasons = [
    `${percent(value.coverage)} of the people work where leaders have been within ${dive.fading} days.`,
    ...unseen.map((a) =>
      a.days === null ? `${a.name} was never visited.` : `${a.name} was visited ${count(a.days, "day")} ago.`,
    ),
  ];
  return {
    value,
    level,
    reasons,
    inputs: areas.flatMap((a) => a.dives.map(({ id }) => ({ kind: "deep_dive", id }))),
    asOf: today,
  };
}

function lastVisit(dives: readonly Dive[], today: IsoDate): number | null {
  const days = dives.filter((d) => d.isConfirmed && d.hasFinding && d.on <= today).map((d) => daysBetween(d.on, today));
  return days.length === 0 ? null : Math.min(...days);
}

/**
 * M22, the guard against micromanagement, for the leader's own eyes: more than three visits to one team in 30 days, or
 * three times hands-on help there on items that came back. Asks whether the intent is clear enough without them.
 */
export function isOftenThere(
  visits: readonly IsoDate[],
  helpOnReturnedItems: readonly IsoDate[],
  today: IsoDate,
  { dive }: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  const recent = (dates: readonly IsoDate[]) =>
    dates.filter((d) => d <= today && daysBetween(d, today) <= dive.oftenDays).length;
  return recent(visits) > dive.oftenDives || recent(helpOnReturnedItems) >= dive.oftenHelp;
}
