import { areFinite } from "./compare";
import { type AnswerShares, answerShares } from "./pulse-shares";
import { fnv1a, mulberry32 } from "./random";
import { shownCells, subtreeIds } from "./suppression";

export const PULSE_QUESTIONS = ["realistic", "tools", "morale", "understand", "pace"] as const;
export type PulseQuestion = (typeof PULSE_QUESTIONS)[number];

/** One anonymous response: the frozen team, answers 1–5 or `null`, and whether the true main effort was chosen. */
export type PulseResponse = { teamId: string; answers: Record<PulseQuestion, number | null>; recalled: boolean | null };

/** A team of the tree as it was frozen when the round opened. */
export type FrozenTeam = { id: string; name: string; parentId: string | null; members: number };

/** Unrounded parts for computing; show them by `shownShare` only. A question is `null` where it must stay hidden. */
export type PulseCell = {
  teamId: string;
  responses: number;
  questions: Record<PulseQuestion, AnswerShares | null>;
  recall: { answers: number; share: number } | null;
};

/**
 * R9, results of a closed round for the teams that may be shown, top down. The rule of `shownCells` runs on responses,
 * and again for each question on the answers it got, so that a skipped question cannot single anyone out either.
 * The team tree is the only cut: no filter by role, tenure or craft. `k` is never below 5.
 */
export function pulseResults(
  teams: readonly FrozenTeam[],
  responses: readonly PulseResponse[],
  k: number,
): PulseCell[] {
  const least = Math.max(5, k);
  const shownBy = (counts: (response: PulseResponse) => boolean, allowed: Set<string> | null) => {
    const cells = teams.map((t) => ({ ...t, answers: responses.filter((r) => r.teamId === t.id && counts(r)).length }));
    return shownCells(cells, least, allowed);
  };
  const shown = shownBy(() => true, null);
  const perQuestion = new Map(PULSE_QUESTIONS.map((q) => [q, shownBy((r) => r.answers[q] !== null, shown)]));
  const recall = shownBy((r) => r.recalled !== null, shown);
  return [...shown].map((teamId) => {
    const inside = subtreeIds(teams, teamId);
    const mine = responses.filter((r) => inside.has(r.teamId));
    const parts = (q: PulseQuestion) =>
      perQuestion.get(q)?.has(teamId) ? answerShares(mine.map((r) => r.answers[q]).filter((a) => a !== null)) : null;
    const questions = Object.fromEntries(PULSE_QUESTIONS.map((q) => [q, parts(q)])) as PulseCell["questions"];
    return { teamId, responses: mine.length, questions, recall: recall.has(teamId) ? recallOf(mine) : null };
  });
}

function recallOf(responses: readonly PulseResponse[]): PulseCell["recall"] {
  const chosen = responses.map((r) => r.recalled).filter((r) => r !== null);
  return chosen.length === 0 ? null : { answers: chosen.length, share: chosen.filter(Boolean).length / chosen.length };
}

/** R9, the share of a team that took part, for teams of at least `k` members; `null` below. */
export function participation(members: number, responses: number, k: number): number | null {
  return !areFinite(members, responses) || members < Math.max(5, k) ? null : Math.min(1, responses / members);
}

/**
 * R9, comments for the organization: all from `k` comments on, none below, in an order that depends on the round and the
 * texts only, never on who wrote first.
 */
export function publishableComments(comments: readonly string[], roundId: string, k: number): string[] {
  const texts = comments
    .map((c) => c.trim())
    .filter((c) => c !== "")
    .sort();
  if (texts.length < Math.max(5, k)) return [];
  const random = mulberry32(fnv1a(`${roundId}|${texts.join("|")}`));
  return texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
