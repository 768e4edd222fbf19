import { pluralWord } from "@/lib/format";
import { briefComplexity, type ComplexityFlag } from "../signals/complexity";
import { wordsChanged } from "../signals/direction-changes";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../signals/thresholds";
import type { BriefStatus, ChangeKind, Confidentiality, Stage } from "../vocabulary";

export type KeyTask = { key: string; text: string; mainEffort: boolean };

export type BriefWords = {
  purpose: string;
  keyTasks: KeyTask[];
  keyTaskExcessReason: string;
  endState: string[];
  /** Conditions that their owner ticked as answered yes or no. */
  answeredYesNo: string[];
  boundaries: string[];
  freedoms: string[];
};

/** A structural defect of R4, at the field where it can be mended. Only these block publication. */
export type Defect = { field: string; sentence: string };

/** R4: what a brief must have before it is published. Light mode in stage `searching` needs no recipient. */
export function publicationDefects(
  brief: BriefWords,
  recipients: number,
  stage: Stage,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Defect[] {
  const most = thresholds.brief.maxKeyTasks;
  const defects: Defect[] = [];
  const need = (isMissing: boolean, field: string, sentence: string) => {
    if (isMissing) defects.push({ field, sentence });
  };
  const mains = brief.keyTasks.filter((task) => task.mainEffort).length;
  need(brief.purpose === "", "purpose", "Say why: a brief begins with its purpose.");
  need(brief.keyTasks.length === 0, "taskTexts", "Name at least one key task: what must be done, not how.");
  need(
    brief.keyTasks.length > most && brief.keyTaskExcessReason === "",
    "keyTaskExcessReason",
    `More than ${pluralWord(most, "key task")}: say why none can wait.`,
  );
  need(brief.keyTasks.length > 0 && mains !== 1, "mainEffort", "Mark exactly one key task as the main effort.");
  need(
    brief.endState.length === 0,
    "endState",
    "Describe the end state by at least one condition that can be observed.",
  );
  need(brief.boundaries.length === 0, "boundaries", "Name at least one boundary: what nobody may do.");
  need(
    brief.freedoms.length === 0,
    "freedoms",
    "Name at least one freedom: what the recipients decide without asking.",
  );
  need(recipients === 0 && stage !== "searching", "recipientIds", "Name who gets it: at least one recipient.");
  return defects;
}

/** Purpose advice from E9: at most 60 words. */
export const purposeWords = 60;

export type Advice = { field: string; sentence: string };

/** What a good editor would say of the length and the words of a brief (M14). Never blocks. */
export function briefAdvice(
  brief: BriefWords,
  locale: string,
  today: string,
  measuresOfObjectives: number[] = [],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Advice[] {
  const words = brief.purpose.split(/\s+/).filter(Boolean).length;
  const long =
    words > purposeWords
      ? [{ field: "purpose", sentence: `The purpose has ${words} words; ${purposeWords} are remembered.` }]
      : [];
  const { value, reasons } = complexityOf(brief, locale, today, measuresOfObjectives, thresholds);
  const complexity = reasons.flatMap((sentence, index) => {
    const field = placeOf[value?.flags[index] ?? "too_many_words"];
    return field === null || (field === "endState" && brief.endState.length === 0) ? [] : [{ field, sentence }];
  });
  return [...long, ...complexity];
}

/** Where a flag of M14 is said; null where a structural check says the same at the same place. */
const placeOf: Record<ComplexityFlag, string | null> = {
  too_many_words: "form",
  too_many_key_tasks: "taskTexts",
  main_effort: null,
  too_many_boundaries: "boundaries",
  no_freedoms: null,
  untestable_end_state: "endState",
  hard_to_read: "form",
  too_broad: "form",
  long_sentences: "form",
};

/** M14 of a brief's words; a condition counts as testable when it holds a number or a date, or its owner ticked it. */
export const complexityOf = (
  brief: BriefWords,
  locale: string,
  today: string,
  measuresOfObjectives: number[] = [],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
) =>
  briefComplexity(
    {
      purpose: brief.purpose,
      keyTasks: brief.keyTasks,
      endState: brief.endState.map((text) => ({ text, testable: brief.answeredYesNo.includes(text) })),
      boundaries: brief.boundaries,
      freedoms: brief.freedoms,
      locale,
      measuresOfObjectives,
    },
    today,
    [],
    thresholds,
  );

/**
 * Keys stay with their task from version to version; a new row gets the next number never used before. `known` are the
 * tasks of all versions: a key that is not among them is not believed, and a row without one finds it by its words.
 */
export function keyTasksOf(
  keys: readonly string[],
  texts: readonly string[],
  mainRow: string,
  known: readonly { key: string; text: string }[],
): KeyTask[] {
  let next = Math.max(0, ...known.map(({ key }) => Number(/^KT(\d+)$/.exec(key)?.[1] ?? 0)));
  const seen = new Set<string>(keys.filter((key) => known.some((task) => task.key === key)));
  const taken = new Set<string>();
  return texts.flatMap((raw, row) => {
    const text = raw.replace(/\s+/g, " ").trim();
    if (!text) return [];
    const given = known.find((task) => task.key === keys[row] && !taken.has(task.key));
    const same = known.find((task) => task.text === text && !seen.has(task.key) && !taken.has(task.key));
    const key = given?.key ?? same?.key ?? `KT${++next}`;
    taken.add(key);
    return [{ key, text, mainEffort: String(row) === mainRow }];
  });
}

/** The conditions among the rows of the form, without empty ones, and those that are ticked. A tick without words says nothing. */
export function conditionsOf(rows: readonly string[], ticked: readonly string[]) {
  const filled = rows.map((row, index) => ({ text: row.trim(), isTicked: ticked.includes(String(index)) }));
  const endState = filled.flatMap(({ text }) => text || []);
  return { endState, answeredYesNo: filled.flatMap(({ text, isTicked }) => (isTicked && text) || []) };
}

/** The numbers of those rows that are among the chosen, as the form posts them. */
export const rowsOf = (rows: readonly string[], chosen: readonly string[]): string[] =>
  rows.flatMap((row, index) => (chosen.includes(row) ? String(index) : []));

/** M18: the larger share of words that differ, 0..1, in the key tasks or in the end state. */
export const changedShare = (
  before: BriefWords,
  after: BriefWords,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): number =>
  Math.max(
    wordsChanged(tasksText(before), tasksText(after), thresholds).share,
    wordsChanged(before.endState.join(" "), after.endState.join(" "), thresholds).share,
  );

/** Whether a change must call itself direction, or say why it does not (R11, M18). */
export const isDirectionBySize = (
  before: BriefWords,
  after: BriefWords,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): boolean =>
  wordsChanged(tasksText(before), tasksText(after), thresholds).isDirection ||
  wordsChanged(before.endState.join(" "), after.endState.join(" "), thresholds).isDirection;

const tasksText = (brief: BriefWords) => brief.keyTasks.map((task) => task.text).join(" ");

/** What calls itself editorial may mend words; who took a key task or reads a boundary must hear of more than that. */
export function whyNotEditorial(before: BriefWords, after: BriefWords): string | null {
  const keys = (brief: BriefWords) => brief.keyTasks.map((task) => task.key).join();
  const main = (brief: BriefWords) => brief.keyTasks.find((task) => task.mainEffort)?.key;
  const rows = (["endState", "boundaries", "freedoms"] as const).some(
    (part) => before[part].length !== after[part].length,
  );
  if (keys(before) !== keys(after)) return "Key tasks came, went or moved: that is at least a clarification.";
  if (main(before) !== main(after)) return "The main effort moved: that is at least a clarification.";
  return rows ? "A condition, boundary or freedom came or went: that is at least a clarification." : null;
}

/** The moves of a brief; anything else is refused with the sentence. */
const moves = {
  edit: { from: ["draft", "in_review"], otherwise: "Published text is not edited; start a new version." },
  submit: { from: ["draft"], otherwise: "Only a draft goes into review." },
  return: { from: ["in_review"], otherwise: "Only a brief in review goes back to its author." },
  publish: { from: ["draft", "in_review"], otherwise: "This brief is published already." },
  discard: { from: ["draft"], otherwise: "Only a draft can be discarded." },
  revise: { from: ["published"], otherwise: "Only a brief in force gets a new version." },
  end: { from: ["published"], otherwise: "Only a brief in force can end." },
} satisfies Record<string, { from: BriefStatus[]; otherwise: string }>;

export type BriefMove = keyof typeof moves;

export function whyNot(move: BriefMove, status: BriefStatus): string | null {
  const { from, otherwise }: { from: BriefStatus[]; otherwise: string } = moves[move];
  return from.includes(status) ? null : otherwise;
}

/** What a published change does to back-briefs, said before it is done. */
export const effectOf: Record<Exclude<ChangeKind, "first">, string> = {
  editorial: "Nothing changes for those who gave it back.",
  clarification: "Everybody whose back-brief was accepted is asked: does it still stand?",
  direction: "All back-briefs are required again, and a pivot decision says why and what becomes of work in flight.",
};

/** The main effort of the organization is a brief that everybody may read and that stands under no other. */
export const mayBeMain = (brief: { parentBriefId: string | null; confidentiality: Confidentiality }): boolean =>
  brief.parentBriefId === null && brief.confidentiality === "open";

type Texts = BriefWords & {
  context: string;
  higherIntent: string;
  resources: string;
  notDoing: string;
  horizonDate: string | null;
};

/** Every text of a version under the name of its field, for the second of two people who saved at once. */
export const currentTexts = (brief: { title: string; confidentiality: string }, version: Texts) => ({
  title: brief.title,
  confidentiality: brief.confidentiality,
  context: version.context,
  higherIntent: version.higherIntent,
  purpose: version.purpose,
  taskKeys: version.keyTasks.map((task) => task.key),
  taskTexts: version.keyTasks.map((task) => task.text),
  mainEffort: rowOfMain(version.keyTasks),
  keyTaskExcessReason: version.keyTaskExcessReason,
  endState: version.endState,
  answeredYesNo: rowsOf(version.endState, version.answeredYesNo),
  boundaries: version.boundaries,
  freedoms: version.freedoms,
  resources: version.resources,
  notDoing: version.notDoing,
  horizonDate: version.horizonDate,
});

/** The number of the row that is the main effort, as the form posts it. */
export const rowOfMain = (tasks: readonly KeyTask[]): string => {
  const row = tasks.findIndex((task) => task.mainEffort);
  return row === -1 ? "" : String(row);
};
