import { daysBetween } from "@/lib/dates";
import { compareNames } from "@/lib/names";
import type { FrozenTeam } from "../signals/pulse";
import type { Role } from "../vocabulary";

/** The five statements (E19), in the order in which they are asked. */
export const statements = [
  { name: "realistic", full: "The goals set for my team are realistic", short: "Our goals are realistic" },
  { name: "tools", full: "I have the tools and means to do my work well", short: "I have the tools I need" },
  { name: "morale", full: "I look forward to my work here", short: "I look forward to work" },
  {
    name: "understand",
    full: "I understand what leadership wants to achieve and why",
    short: "I understand what we want and why",
  },
  { name: "pace", full: "I can keep this pace for the next three months", short: "I can keep this pace" },
] as const;
export type StatementName = (typeof statements)[number]["name"];

export const recallQuestion = "Which of these is the main effort now?";

/** From "no" to "yes", one key each. */
export const scale = ["Not at all", "Rather not", "In between", "Rather yes", "Fully"] as const;

export const longestRound = 10;

/** Why a round may not run until this day, or `null`. */
export function closingProblem(opensOn: string, closesOn: string): string | null {
  const days = daysBetween(opensOn, closesOn);
  if (days < 1) return "Leave people at least one day.";
  return days > longestRound ? `A round runs at most ${longestRound} days.` : null;
}

type Round = { state: string; roster: Record<string, string> | null; closesOn: string };

/** Why this person may not answer now, as one sentence, or `null`. */
export function whyNoAnswer(round: Round, membershipId: string, role: Role, today: string): string | null {
  if (round.state === "scheduled") return "This round is not open yet.";
  if (round.state !== "open" || today > round.closesOn) return "This round is closed; late answers are not taken.";
  if (role === "viewer") return "Viewers read; the pulse is for those who do the work.";
  return round.roster?.[membershipId]
    ? null
    : "The list of teams was frozen before you joined; the next round is yours.";
}

/** One of four answers to the question of recall, as the round keeps it. */
export type RecallOption = { key: string; text: string; right: boolean };

/** A key task as it may be offered for recall. */
export type Task = { text: string; mainEffort: boolean; current: boolean };

/**
 * The main effort among three others from older or other briefs, in an order that does not betray it. Empty while there
 * are fewer than three others: a guess among two says nothing. `place` is a number from 0 to 3.
 */
export function recallOptions(tasks: readonly Task[], place: number): RecallOption[] {
  const right = tasks.find((task) => task.current && task.mainEffort);
  if (!right) return [];
  const others = [...new Set(tasks.filter((task) => task !== right).map((task) => task.text))]
    .filter((text) => text !== right.text)
    .slice(0, 3);
  if (others.length < 3) return [];
  const texts = others.slice();
  texts.splice(place % 4, 0, right.text);
  return texts.map((text, index) => ({ key: "abcd".charAt(index), text, right: text === right.text }));
}

type Reader = { role: Role; teamId: string | null; scopeTeamIds: readonly string[] };

/**
 * The teams of a round that somebody may read, of those that may be shown at all (domain.md 4): executives all, managers
 * their scope and the whole, contributors their own team and the whole, viewers none.
 */
export function readableTeams(tree: readonly FrozenTeam[], reader: Reader): Set<string> {
  const whole = tree.filter((team) => team.parentId === null).map((team) => team.id);
  if (reader.role === "executive") return new Set(tree.map((team) => team.id));
  if (reader.role === "manager") return new Set([...whole, ...reader.scopeTeamIds]);
  return reader.role === "contributor" ? new Set([...whole, ...(reader.teamId ? [reader.teamId] : [])]) : new Set();
}

/** The tree from the top down, children by name, with how deep each team stands. */
export function inOrder(tree: readonly FrozenTeam[]): (FrozenTeam & { depth: number })[] {
  const below = (parentId: string | null, depth: number): (FrozenTeam & { depth: number })[] =>
    tree
      .filter((team) => team.parentId === parentId)
      .sort((a, b) => compareNames(a.name, b.name))
      .flatMap((team) => [{ ...team, depth }, ...below(team.id, depth + 1)]);
  return below(null, 0);
}
