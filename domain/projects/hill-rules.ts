import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";
import { addDays, daysBetween } from "../signals/calendar";
import { isAbove } from "../signals/compare";
import type { Thresholds } from "../signals/thresholds";

export type HillMove = { place: number; note: string; movedOn: string; movedByName: string };

/** Where a project stands, where it stood a week before, and whether that was said too long ago to be believed. */
export type HillView = {
  place: number;
  note: string;
  movedOn: string;
  movedByName: string;
  /** The last place that is at least seven days old, unless it is the present one. */
  ghost: number | null;
  days: number;
  isStale: boolean;
  moves: HillMove[];
};

/** The moves of a project, oldest first, as a view; null before the first. Stale as a measure is: 1.5 times the team's rhythm. */
export function hillOf(
  moves: readonly HillMove[],
  today: string,
  cadenceDays: number,
  { stale }: Pick<Thresholds, "stale">,
): HillView | null {
  const last = moves.at(-1);
  if (!last) return null;
  const before = moves.findLast(({ movedOn }) => movedOn <= addDays(today, -7));
  const days = Math.max(0, daysBetween(last.movedOn, today));
  return {
    ...last,
    ghost: before && before !== last ? before.place : null,
    days,
    isStale: isAbove(days, stale.factor * cadenceDays),
    moves: [...moves],
  };
}

/** What a place means, in words. */
export function hillWords(place: number): string {
  if (place >= 97) return "as good as done";
  if (place > 55) return "getting it done";
  if (place >= 45) return "at the top: how to do it is known";
  return place <= 5 ? "at the foot" : "finding out how";
}

/** The sentence over the hill. A note of the owner says it better than any rule. */
export function hillFinding({ place, ghost, isStale, days, note }: HillView): string {
  if (isStale) return `Nobody has moved it for ${plural(days, "day")}; then it was ${hillWords(place)}.`;
  const moved =
    ghost === null || ghost === place
      ? ghost === null
        ? ""
        : ", where it was a week ago"
      : place > ghost
        ? `, ${place - ghost} further than a week ago`
        : `, ${ghost - place} back from a week ago`;
  const side = place > 55 ? "Over the top" : place >= 45 ? "At the top" : "Still climbing";
  return note ? `${side}. ${note.replace(/[.\s]+$/, "")}.` : `${side}${moved}.`;
}

/** Who moved it when, under the sentence. */
export const hillUnit = ({ movedByName, movedOn, place, ghost }: HillView): string =>
  `${movedByName} moved it on ${formatDate(movedOn)}, to ${place} of 100${ghost === null ? "" : `; the ring is where it stood a week before, ${ghost}`}`;
