import { daysBetween, type IsoDate } from "./calendar";
import { isAbove, isBelow } from "./compare";
import { words } from "./readability";
import type { Signal } from "./signal";
import { median } from "./statistics";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";

/**
 * A published version that a direction change or a new brief replaced. Projects are those begun under it; one is finished
 * with an accepted deliverable or done by then. Evidence is what the decision links. Clarifications are no changes.
 */
export type DirectionChange = {
  id: string;
  briefTitle: string;
  inForceFrom: IsoDate;
  changedOn: IsoDate;
  projects: readonly { plannedDays: number; isFinished: boolean }[];
  debunkedHypothesesOn: readonly IsoDate[];
  marketSignals: readonly { recordedOn: IsoDate; impact: number }[];
};

/** `life` and `need` in calendar days; `completion` 0..1, `null` when nothing was begun. */
export type JudgedChange = {
  id: string;
  life: number;
  started: number;
  finished: number;
  completion: number | null;
  need: number | null;
  isPremature: boolean;
  isSupported: boolean;
};

export type DirectionChanges = { pivots: number; premature: number; unsupported: number; changes: JudgedChange[] };

/**
 * M18, one change of direction. Premature: less than half of what was begun got finished, and its life was shorter than
 * those projects typically needed. Supported: a hypothesis was debunked, or a strong outside signal (impact 3) had been
 * recorded at least seven days before.
 */
export function judgeChange(change: DirectionChange, { pivot }: Thresholds = DEFAULT_THRESHOLDS): JudgedChange {
  const started = change.projects.length;
  const finished = change.projects.filter((p) => p.isFinished).length;
  const life = daysBetween(change.inForceFrom, change.changedOn);
  const need = median(change.projects.map((p) => p.plannedDays));
  const completion = started === 0 ? null : finished / started;
  const signalled = change.marketSignals.some(
    (s) => s.impact >= 3 && daysBetween(s.recordedOn, change.changedOn) >= pivot.signalLeadDays,
  );
  return {
    id: change.id,
    life,
    started,
    finished,
    completion,
    need,
    isPremature: completion !== null && need !== null && isBelow(completion, pivot.completion) && life < need,
    isSupported: signalled || change.debunkedHypothesesOn.some((on) => on <= change.changedOn),
  };
}

/**
 * M18, direction changes of the last 180 days: thrash when two were premature, or two lacked evidence; learning when all
 * were supported. Naive: counting pivots punishes learning, ignoring them hides chaos.
 */
export function directionChanges(
  changes: readonly DirectionChange[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<DirectionChanges, "steady" | "learning" | "unproven" | "thrash"> {
  const { windowDays, thrash } = thresholds.pivot;
  const recent = changes.filter((c) => c.changedOn <= today && daysBetween(c.changedOn, today) < windowDays);
  const judged = recent.map((c) => judgeChange(c, thresholds));
  const premature = judged.filter((c) => c.isPremature).length;
  const unsupported = judged.filter((c) => !c.isSupported).length;
  const isThrash = (judged.length >= thrash && premature >= thrash) || unsupported >= thrash;
  const level = isThrash ? "thrash" : judged.length === 0 ? "steady" : unsupported === 0 ? "learning" : "unproven";
  const reasons = recent.map((c, i) => sentence(c.briefTitle, judged[i] ?? judgeChange(c, thresholds)));
  return {
    value: { pivots: judged.length, premature, unsupported, changes: judged },
    level,
    reasons: reasons.length > 0 ? reasons : [`No change of direction in ${windowDays} days.`],
    inputs: recent.map(({ id }) => ({ kind: "brief_version", id })),
    asOf: today,
  };
}

function sentence(title: string, { life, need, started, finished, isPremature, isSupported }: JudgedChange): string {
  const needed = need === null ? "" : `, where its work needed ${need}`;
  const timing = isPremature ? "changed early" : "changed";
  const evidence = isSupported ? "on evidence" : "without linked evidence";
  return `"${title}" ${timing} ${evidence}: in force ${count(life, "day")}${needed}; ${finished} of ${started} finished.`;
}

/**
 * M18, the share of words that differ between two wordings, 0..1: above 0.40 in key tasks or end state the editor asks
 * for a change of direction, or a reason to call it less. Order does not count; rewording does.
 */
export function wordsChanged(before: string, after: string, { pivot }: Thresholds = DEFAULT_THRESHOLDS) {
  const [old, now] = [words(before.toLowerCase()), words(after.toLowerCase())];
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = now.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n > 0;
  }).length;
  const share = Math.max(old.length, now.length) === 0 ? 0 : 1 - kept / Math.max(old.length, now.length);
  return { share, isDirection: isAbove(share, pivot.editShare) };
}
