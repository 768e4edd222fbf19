import type { IsoDate } from "./calendar";
import { atLeast } from "./compare";
import type { Grade } from "./grade";
import type { SourceRow } from "./signal";
import { sum } from "./statistics";
import { type LiveStatus, type MeasureStatusWord, worse } from "./status";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count } from "./wording";

/** What an objective needs to know of each of its measures. */
export type WeighedStatus = {
  id: string;
  title: string;
  weight: number;
  status: MeasureStatusWord;
  lastKnown: LiveStatus | null;
};

export type ObjectiveStatusWord = MeasureStatusWord | Grade;

/** `value` repeats the word; `lastKnown` is set when every counted measure is stale. */
export type ObjectiveStatus = {
  value: ObjectiveStatusWord;
  level: ObjectiveStatusWord;
  lastKnown: LiveStatus | null;
  reasons: string[];
  inputs: SourceRow[];
  asOf: IsoDate;
};

/**
 * M6, status of an objective: its grade once closed, else the worst status among measures with at least 15 % of its
 * weight (all of them when none has that much). A stale measure counts with its last known status, never better than
 * at risk; when all are stale the objective is stale. Measures without data are named, not converted.
 * Naive: averaging colours, which lets two green measures outvote the one that fails.
 */
export function objectiveStatus(
  measures: readonly WeighedStatus[],
  today: IsoDate,
  grade: Grade | null = null,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): ObjectiveStatus {
  const inputs = measures.map((m) => ({ kind: "measure", id: m.id }));
  const answer = (
    level: ObjectiveStatusWord,
    reasons: string[],
    lastKnown: LiveStatus | null = null,
  ): ObjectiveStatus => ({
    value: level,
    level,
    lastKnown,
    reasons,
    inputs,
    asOf: today,
  });
  if (grade !== null) return answer(grade, ["Closed with this grade."]);
  if (measures.length === 0) return answer("no_data", ["It has no measure."]);

  const counted = weighty(measures, thresholds.status.minWeightShare);
  const stale = counted.filter((m) => m.status === "stale");
  const unread = counted.filter((m) => m.status === "no_data");
  const notes = unread.map((m) => `No data for "${m.title}".`);
  if (stale.length > 0 && stale.length + unread.length === counted.length) {
    const lastKnown = stale.map((m) => m.lastKnown ?? "no_data").reduce(worse);
    return answer("stale", [`${count(stale.length, "measure")} without a recent check-in.`, ...notes], lastKnown);
  }
  const heard = counted.map((m) => ({ ...m, counts: countedStatus(m) }));
  const worst = heard.map((m) => m.counts).reduce(worse);
  return answer(
    pick(
      worst,
      heard.map((m) => m.counts),
    ),
    [...sentences(worst, heard), ...notes],
  );
}

function weighty(measures: readonly WeighedStatus[], share: number): readonly WeighedStatus[] {
  const all = sum(measures.map((m) => m.weight));
  const counted = measures.filter((m) => all > 0 && atLeast(m.weight / all, share));
  return counted.length > 0 ? counted : measures;
}

function countedStatus(measure: WeighedStatus): LiveStatus {
  if (measure.status !== "stale") return measure.status;
  return worse("at_risk", measure.lastKnown ?? "at_risk");
}

// Off the ladder nothing is worse than anything else: any sign of life is named before silence.
function pick(worst: LiveStatus, all: LiveStatus[]): LiveStatus {
  if (worst === "on_track" || worst === "at_risk" || worst === "off_track") return worst;
  return all.includes("too_early") ? "too_early" : all.includes("not_started") ? "not_started" : "no_data";
}

function sentences(worst: LiveStatus, heard: readonly (WeighedStatus & { counts: LiveStatus })[]): string[] {
  if (worst !== "at_risk" && worst !== "off_track") return [];
  const word = worst.replace("_", " ");
  return heard
    .filter((m) => m.counts === worst)
    .map((m) =>
      m.status === "stale"
        ? `"${m.title}" is stale and was last known ${m.lastKnown?.replace("_", " ")}.`
        : `"${m.title}" is ${word}.`,
    );
}
