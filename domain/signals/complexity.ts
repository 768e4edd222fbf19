import type { IsoDate } from "./calendar";
import { isAbove, isBelow } from "./compare";
import { fleschReadingEase, joinSentences, sentences, words } from "./readability";
import type { Signal, SourceRow } from "./signal";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";
import { count, percent } from "./wording";

/** `testable` is the owner's tick that a condition can be answered yes or no. */
export type EndStateCondition = { text: string; testable: boolean };

export type BriefText = {
  purpose: string;
  keyTasks: readonly { text: string; mainEffort: boolean }[];
  endState: readonly EndStateCondition[];
  boundaries: readonly string[];
  freedoms: readonly string[];
  locale: string;
  /** Measures of each objective under the brief, one number per objective. */
  measuresOfObjectives: readonly number[];
};

export type ComplexityFlag =
  | "too_many_words"
  | "too_many_key_tasks"
  | "main_effort"
  | "too_many_boundaries"
  | "no_freedoms"
  | "untestable_end_state"
  | "hard_to_read"
  | "too_broad"
  | "long_sentences";

export type Complexity = { flags: ComplexityFlag[]; words: number; flesch: number | null };
export type ComplexityLevel = "clear" | "could_be_simpler" | "too_complex";

/**
 * M14, what makes a brief hard to follow, as a list of flags, never a score. 0 clear, 1–2 could be simpler, 3 or more
 * too complex. Words and readability are of purpose, key tasks and end state; each key task and condition ends a
 * sentence; readability is judged in English only. Naive: readability as a target, which empty short sentences win.
 */
export function briefComplexity(
  brief: BriefText,
  today: IsoDate,
  inputs: SourceRow[] = [],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Signal<Complexity, ComplexityLevel> {
  const text = joinSentences([
    brief.purpose,
    ...brief.keyTasks.map((t) => t.text),
    ...brief.endState.map((c) => c.text),
  ]);
  const length = words(text).length;
  const flesch = /^en\b/i.test(brief.locale) ? fleschReadingEase(text) : null;
  const found = [...contentFlags(brief, thresholds), ...languageFlags(text, length, flesch, thresholds)];
  const level =
    found.length >= thresholds.causes.complexFlags ? "too_complex" : found.length > 0 ? "could_be_simpler" : "clear";
  return {
    value: { flags: found.map(([flag]) => flag), words: length, flesch },
    level,
    reasons: found.map(([, sentence]) => sentence),
    inputs,
    asOf: today,
  };
}

type Found = [flag: ComplexityFlag, sentence: string];

function contentFlags(brief: BriefText, { brief: limits, objective }: Thresholds): Found[] {
  const found: Found[] = [];
  const main = brief.keyTasks.filter((t) => t.mainEffort).length;
  const objectives = brief.measuresOfObjectives.length;
  const crowded = brief.measuresOfObjectives.filter((n) => n > objective.maxMeasures).length;
  if (brief.keyTasks.length > limits.maxKeyTasks)
    found.push([
      "too_many_key_tasks",
      `${brief.keyTasks.length} key tasks; ${limits.maxKeyTasks} can be kept in mind.`,
    ]);
  if (main !== 1)
    found.push(["main_effort", main === 0 ? "No main effort is named." : `${main} main efforts; only one can be.`]);
  if (brief.boundaries.length > limits.maxBoundaries)
    found.push(["too_many_boundaries", `${brief.boundaries.length} boundaries leave little room.`]);
  if (brief.freedoms.length === 0) found.push(["no_freedoms", "Nothing may be decided without asking."]);
  if (!brief.endState.some((c) => c.testable || /\p{N}/u.test(c.text))) {
    found.push(["untestable_end_state", "No end-state condition has a number, a date or a yes/no test."]);
  }
  if (objectives > limits.maxObjectives) found.push(["too_broad", `${objectives} objectives stand under it.`]);
  else if (crowded > 0)
    found.push([
      "too_broad",
      `${count(crowded, "objective has", "objectives have")} more than ${objective.maxMeasures} measures.`,
    ]);
  return found;
}

function languageFlags(text: string, length: number, flesch: number | null, { brief: limits }: Thresholds): Found[] {
  const found: Found[] = [];
  const all = sentences(text);
  const long = all.filter((s) => words(s).length > limits.longSentenceWords).length / Math.max(1, all.length);
  if (length > limits.maxWords)
    found.push(["too_many_words", `${length} words; ${limits.maxWords} is a page that gets read.`]);
  if (flesch !== null && isBelow(flesch, limits.minFlesch))
    found.push(["hard_to_read", "The sentences are hard to read."]);
  if (isAbove(long, limits.longSentenceShare)) {
    found.push([
      "long_sentences",
      `${percent(long)} of the sentences have more than ${limits.longSentenceWords} words.`,
    ]);
  }
  return found;
}
