import type { IsoDate } from "./calendar";
import { brierScore, type ClosedStatement } from "./confidence";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import { shownCells } from "./suppression";
import { count } from "./wording";

/** Closed measures below which nothing is said of an organization or a team (M5). */
export const leastClosed = 10;
/** A team's figure with fewer owners behind it would be the figure of a person. † */
export const leastOwners = 3;

/** A stated chance and what came of it, `n` times: how often it was said, over how many weeks and measures. */
export type Said = { confidence: number; reached: boolean; n: number };
/** Chances that were said, and the share of them that came true; shares 0..1. */
export type Bin = { from: number; to: number; said: number; came: number; n: number };

const bounds: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 6],
  [7, 8],
  [9, 10],
];

/**
 * M5, the picture of it: of all chances that were said in a band, the share that came true, beside the mean of what was
 * said. Every weekly statement counts, since the last one is easy: near the end everybody knows. Bands without one are
 * left out. Naive: only the last word before closing, which makes everybody a prophet.
 */
export function confidenceBins(statements: readonly Said[]): Bin[] {
  return bounds.flatMap(([from, to]) => {
    const own = statements.filter(({ confidence }) => confidence >= from && confidence <= to);
    const n = sum(own.map((one) => one.n));
    if (n === 0) return [];
    const said = sum(own.map((one) => (one.confidence / 10) * one.n)) / n;
    const came = sum(own.map((one) => (one.reached ? one.n : 0))) / n;
    return [{ from, to, said, came, n }];
  });
}

export type ConfidenceRecord = { closed: number; reached: number; brier: number; said: number };
export type ConfidenceRecordLevel = "honest" | "too_sure" | "too_careful" | "no_better";

/**
 * M5, the record of stated chances over closed measures, from ten on: Brier score of the last words, and whether they
 * were too high or too low on the whole. `no_better` from 0.25 on, what always saying 5 would have scored.
 */
export function confidenceRecord(
  closed: readonly ClosedStatement[],
  today: IsoDate,
): Signal<ConfidenceRecord, ConfidenceRecordLevel | NotEnough> {
  const brier = brierScore(closed);
  if (brier === null || closed.length < leastClosed)
    return notEnoughData(
      `${closed.length === 0 ? "No measure" : count(closed.length, "measure")} with a stated chance ${closed.length > 1 ? "have" : "has"} closed; from ${leastClosed} on the chances can be judged.`,
      today,
    );
  const reached = closed.filter((one) => one.reached).length;
  const said = sum(closed.map(({ confidence }) => confidence / 10)) / closed.length;
  const off = said - reached / closed.length;
  const level = brier >= 0.25 ? "no_better" : off > 0.1 ? "too_sure" : off < -0.1 ? "too_careful" : "honest";
  return {
    value: { closed: closed.length, reached, brier, said },
    level,
    reasons: [
      `Of ${count(closed.length, "closed measure")}, ${reached} ${reached === 1 ? "was" : "were"} reached; their owners had said ${expected(said * closed.length)}.`,
      words[level],
    ],
    inputs: [],
    asOf: today,
  };
}

const expected = (measures: number) => (Math.round(measures * 10) / 10).toString();

const words: Record<ConfidenceRecordLevel, string> = {
  honest: "The chances were said about right.",
  too_sure: "The chances were said too high.",
  too_careful: "The chances were said too low.",
  no_better: "Always saying 5 would have been as good.",
};

export type TeamStatements = {
  id: string;
  name: string;
  ownerIds: readonly string[];
  closed: readonly ClosedStatement[];
};

/**
 * M5 per team, of those alone that may be shown: ten closed measures of three owners, and what is left of the whole
 * without the shown teams is nothing or ten again (as R9 does it), so that no person can be worked out.
 */
export function shownConfidence<T extends TeamStatements>(teams: readonly T[]): T[] {
  const root = { id: "whole", name: "", parentId: null, answers: 0 };
  const allowed = teams.filter(({ ownerIds }) => new Set(ownerIds).size >= leastOwners).map(({ id }) => id);
  const shown = shownCells(
    [root, ...teams.map(({ id, name, closed }) => ({ id, name, parentId: root.id, answers: closed.length }))],
    leastClosed,
    new Set([root.id, ...allowed]),
  );
  return teams.filter(({ id }) => shown.has(id));
}
