import type { IsoDate } from "./calendar";
import { CAUSE_WORDS, CAUSES, type Cause, type CauseFacts, hasDataFor, type Proof, provenCauses } from "./causes";
import { isAbove } from "./compare";
import type { ObjectiveStatusWord } from "./objective-status";
import { type NotEnough, notEnoughData, type Signal } from "./signal";
import { sum } from "./statistics";
import type { LiveStatus } from "./status";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** An active objective to diagnose. A stale one is judged by what was last known of it. `gap` as in `objectiveGap`. */
export type DiagnosedObjective = {
  title: string;
  status: ObjectiveStatusWord;
  lastKnown: LiveStatus | null;
  gap: number | null;
  facts: CauseFacts;
};

export type RankedCause = {
  cause: Cause;
  name: string;
  remedy: string;
  objectiveIds: string[];
  proofs: Proof[];
  contrast: number | null;
  words: string;
};

/** `unexplained` are troubled objectives without any known cause: there only going to see helps. */
/** `untested` are causes for which no troubled objective has data: nobody knows whether they hold. */
export type Diagnosis = {
  causes: RankedCause[];
  unexplained: string[];
  untested: Cause[];
  troubled: number;
  healthy: number;
};

/**
 * M23, why troubled objectives (at risk or off track) are in trouble: causes by the number of objectives that have them,
 * each with its proofs. With three troubled and three healthy ones also the contrast of shares; it shows association,
 * not proof. Never a weighted sum. Ties: larger contrast, else larger sum of gaps, else the cause's number.
 */
export function diagnose(
  objectives: readonly DiagnosedObjective[],
  today: IsoDate,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Diagnosis, "causes_found" | "no_known_cause" | "no_trouble" | NotEnough> {
  const judged = objectives.map((o) => ({
    ...o,
    word: o.status === "stale" ? o.lastKnown : o.status,
    proofs: provenCauses(o.facts, thresholds),
  }));
  const troubled = judged.filter((o) => o.word === "at_risk" || o.word === "off_track");
  const healthy = judged.filter((o) => o.word === "on_track");
  if (troubled.length + healthy.length === 0) return notEnoughData("No active objective has a status yet.", today);

  const comparable = Math.min(troubled.length, healthy.length) >= thresholds.causes.minPerGroup;
  const has = (cause: Cause) => (o: (typeof judged)[number]) => o.proofs.some((p) => p.cause === cause);
  const ranked = CAUSES.map((cause) => {
    const bad = troubled.filter(has(cause));
    const good = healthy.filter(has(cause)).length;
    const contrast = comparable ? bad.length / troubled.length - good / healthy.length : null;
    const inTroubled = `in ${bad.length} of ${troubled.length} troubled`;
    return {
      cause,
      ...CAUSE_WORDS[cause],
      objectiveIds: bad.map((o) => o.facts.id),
      proofs: bad.flatMap((o) => o.proofs.filter((p) => p.cause === cause)),
      contrast,
      words: comparable ? `${inTroubled}, in ${good} of ${healthy.length} healthy` : inTroubled,
      gaps: sum(bad.map((o) => o.gap ?? 0)),
    };
  }).filter((c) => c.objectiveIds.length > 0);
  ranked.sort(
    (a, b) => b.objectiveIds.length - a.objectiveIds.length || tieBreak(a, b) || (a.cause < b.cause ? -1 : 1),
  );

  const unexplained = troubled.filter((o) => o.proofs.length === 0);
  const causes = ranked.map(({ gaps: _, ...cause }) => cause);
  const reasons = [
    ...causes.map((c) => `${c.name}: ${c.words}.`),
    ...unexplained.map((o) => `"${o.title}": no known cause in the data – go and see.`),
    ...(comparable || troubled.length === 0 ? [] : ["Not enough healthy and troubled objectives to compare."]),
  ];
  const level = troubled.length === 0 ? "no_trouble" : causes.length > 0 ? "causes_found" : "no_known_cause";
  const value = {
    causes,
    unexplained: unexplained.map((o) => o.facts.id),
    untested: CAUSES.filter((cause) => !troubled.some((o) => hasDataFor(cause, o.facts))),
    troubled: troubled.length,
    healthy: healthy.length,
  };
  return { value, level, reasons, inputs: troubled.map((o) => ({ kind: "objective", id: o.facts.id })), asOf: today };
}

type Weighed = { contrast: number | null; gaps: number };

function tieBreak(a: Weighed, b: Weighed): number {
  const difference = a.contrast !== null && b.contrast !== null ? b.contrast - a.contrast : b.gaps - a.gaps;
  return isAbove(Math.abs(difference), 0) ? difference : 0;
}
