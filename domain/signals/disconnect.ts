import type { IsoDate } from "./calendar";
import { atLeast, isBelow } from "./compare";
import { type AnswerShares, shareWords, shownShare } from "./pulse-shares";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";

/**
 * What may show that a team and its leaders have lost each other. `null` is not available: a pulse cell that must stay
 * hidden, no headcount, no brief. Friction counts of 60 days are for one team; leave them `null` for the organization,
 * where any size would reach them.
 */
export type DisconnectFacts = {
  morale: AnswerShares | null;
  moraleBefore: AnswerShares | null;
  realistic: AnswerShares | null;
  tools: AnswerShares | null;
  unrealisticGoalFrictions: number | null;
  toolsFrictions: number | null;
  turnover: { isLit: boolean; words: string } | null;
  thrash: boolean | null;
};

export type DisconnectSign = "morale" | "unrealistic" | "tools" | "turnover" | "pivoting";
export type JudgedSign = { sign: DisconnectSign; lit: boolean | null; reason: string };
export type Disconnect = { signs: JudgedSign[]; lit: number; available: number };
export type DisconnectLevel = "connected" | "watch" | "disconnected";

/**
 * M19, signs of disconnect in an operational team (or the organization): how many of the available ones are lit; 0–1
 * connected, 2 watch, 3 or more disconnected, fewer than three available not enough data. Never a weighted sum.
 * Naive: the organization's average, which hides the one team that suffers; show the worst team beside it.
 */
export function disconnectSigns(
  facts: DisconnectFacts,
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Disconnect, DisconnectLevel | NotEnough> {
  const signs: JudgedSign[] = [
    moraleSign(facts, thresholds),
    statedOrRaised(
      "unrealistic",
      "call the goals unrealistic",
      facts.realistic,
      facts.unrealisticGoalFrictions,
      thresholds.disconnect.unrealistic,
      thresholds,
    ),
    statedOrRaised(
      "tools",
      "lack tools and means",
      facts.tools,
      facts.toolsFrictions,
      thresholds.disconnect.tools,
      thresholds,
    ),
    { sign: "turnover", lit: facts.turnover?.isLit ?? null, reason: facts.turnover?.words ?? "" },
    { sign: "pivoting", lit: facts.thrash, reason: "The direction changes faster than work can be finished." },
  ];
  const available = signs.filter((s) => s.lit !== null).length;
  const lit = signs.filter((s) => s.lit === true);
  const { minAvailable, disconnected } = thresholds.disconnect;
  if (available < minAvailable)
    return notEnoughData(`${count(available, "sign")} of five can be read; ${minAvailable} are needed.`, today);
  const level = lit.length >= disconnected ? "disconnected" : lit.length === disconnected - 1 ? "watch" : "connected";
  const reasons = [`${lit.length} of ${available} signs are lit.`, ...lit.map((s) => s.reason)];
  return { value: { signs, lit: lit.length, available }, level, reasons, inputs: [], asOf: today };
}

function moraleSign({ morale, moraleBefore }: DisconnectFacts, { pulse }: Thresholds): JudgedSign {
  if (morale === null) return { sign: "morale", lit: null, reason: "" };
  const dropped = moraleBefore !== null && atLeast(moraleBefore.favourable - morale.favourable, pulse.drop);
  const low = isBelow(morale.favourable, pulse.favourableLow);
  const words = shareWords(shownShare(morale.favourable, morale.answers));
  const reason = `${words} look forward to their work${!low && dropped ? ", much fewer than last time" : ""}.`;
  return { sign: "morale", lit: low || dropped, reason };
}

// A hidden cell may still be lit by what the team has raised openly; it is never put out by the lack of it.
function statedOrRaised(
  sign: DisconnectSign,
  words: string,
  stated: AnswerShares | null,
  raised: number | null,
  enough: number,
  { pulse, disconnect }: Thresholds,
): JudgedSign {
  const many = raised !== null && raised >= enough;
  const high = stated !== null && atLeast(stated.unfavourable, pulse.unfavourableHigh);
  const reason = high
    ? `${shareWords(shownShare(stated.unfavourable, stated.answers))} ${words}.`
    : `${count(raised ?? 0, "friction")} in ${disconnect.windowDays} days: people ${words}.`;
  return { sign, lit: high || many ? true : stated === null ? null : false, reason };
}

/** The team with most lit signs, to stand beside the organization's own result; ties by name. `null` when none is lit. */
export function worstTeam<T extends { name: string; signal: Signal<Disconnect> }>(teams: readonly T[]): T | null {
  const lit = (t: T) => t.signal.value?.lit ?? 0;
  return [...teams].filter((t) => lit(t) > 0).sort((a, b) => lit(b) - lit(a) || (a.name < b.name ? -1 : 1))[0] ?? null;
}
