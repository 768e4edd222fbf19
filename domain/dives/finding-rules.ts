import { formatNumber, listWords, numberWord, sentence } from "@/lib/format";
import type { Awareness } from "../signals/awareness";
import type { Thresholds } from "../signals/thresholds";
import type { DiveState } from "../vocabulary";
import { byNeed, type Place } from "./rules";

/** Days up to which a visit is fresh, and up to which it fades. */
type Limits = Pick<Thresholds["dive"], "fresh" | "fading">;
type Seen = { coverage: Awareness["coverage"] | null; seen: number; people: number; unseen: number; never: number };

/** "Leaders have been where 25 of 50 people work. Four teams out of eight have not been seen for 90 days." */
export function coverageFinding(
  { coverage, seen, people, unseen }: Seen,
  areas: number,
  { fading }: Limits,
): { said: string; needs: string | null } {
  if (coverage === null || areas === 0) return { said: "There is no team to visit yet.", needs: null };
  const said =
    seen === people
      ? `Leaders have been where all ${formatNumber(people)} people work.`
      : `Leaders have been where ${formatNumber(seen)} of ${formatNumber(people)} people work.`;
  if (unseen === 0) return { said, needs: null };
  return {
    said,
    needs: `${sentence(numberWord(unseen))} of ${numberWord(areas)} ${areas === 1 ? "team" : "teams"} ${unseen === 1 ? "has" : "have"} not been seen for ${fading} days.`,
  };
}

/** Where to go next, and why: "Go to Assembly & Supply: never visited, 12 hours a week lost." */
export function nextSentence(places: readonly Place[], { fresh }: Limits): string | null {
  const [next] = byNeed(places.filter((one) => one.days === null || one.days > fresh));
  if (!next) return null;
  const since = next.days === null ? "never visited" : `last visited ${next.days} days ago`;
  const lost = next.hours > 0 ? `, ${formatNumber(next.hours)} hours a week lost to friction` : "";
  return `Go to ${next.name} next: ${since}${lost}.`;
}

/** The heading on a home: where nobody who leads has been for long. */
export function notBeenFinding(places: readonly Place[], { fading }: Limits): string {
  const names = places.map((one) => one.name);
  if (names.length === 0) return `Leaders have been everywhere within ${fading} days.`;
  return names.length <= 3
    ? `Nobody who leads has been at ${listWords(names)} for ${fading} days.`
    : `Nobody who leads has been at ${numberWord(names.length)} teams for ${fading} days.`;
}

type Standing = { state: DiveState; diveOn: string; leaderName: string; hostName: string; teamName: string };

/** How one dive stands, and what it waits for. */
export function diveStanding(dive: Standing, today: string): { said: string; needs: string | null } {
  if (dive.state === "cancelled") return { said: "It was called off.", needs: null };
  if (dive.state === "confirmed") return { said: `${dive.hostName} confirms that it took place.`, needs: null };
  if (dive.state === "held") return { said: "It was held.", needs: `${dive.hostName} has not confirmed it yet.` };
  if (dive.diveOn > today) return { said: `${dive.leaderName} comes to ${dive.teamName}.`, needs: null };
  return { said: `${dive.leaderName} comes to ${dive.teamName}.`, needs: "Its day is here: say what was found." };
}

export const stateWords: Record<DiveState, string> = {
  planned: "planned",
  held: "waits for its host",
  confirmed: "confirmed",
  cancelled: "called off",
};

export const modeWords = { observe: "watched", work_along: "worked along" } as const;
