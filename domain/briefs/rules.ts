import { briefComplexity } from "../signals/complexity";
import { methodAdvice } from "../signals/method-lint";
import type { BriefStatus, ChangeKind, Stage } from "../vocabulary";

export type KeyTask = { key: string; text: string; mainEffort: boolean };

export type BriefWords = {
  purpose: string;
  keyTasks: KeyTask[];
  keyTaskExcessReason: string;
  endState: string[];
  boundaries: string[];
  freedoms: string[];
};

/** A structural defect of R4, at the field where it can be mended. Only these block publication. */
export type Defect = { field: string; sentence: string };

/** R4: what a brief must have before it is published. Light mode in stage `searching` needs no recipient. */
export function publicationDefects(brief: BriefWords, recipients: number, stage: Stage): Defect[] {
  const defects: Defect[] = [];
  const need = (isMissing: boolean, field: string, sentence: string) => {
    if (isMissing) defects.push({ field, sentence });
  };
  const mains = brief.keyTasks.filter((task) => task.mainEffort).length;
  need(brief.purpose === "", "purpose", "Say why: a brief begins with its purpose.");
  need(brief.keyTasks.length === 0, "taskTexts", "Name at least one key task: what must be done, not how.");
  need(
    brief.keyTasks.length > 5 && brief.keyTaskExcessReason === "",
    "keyTaskExcessReason",
    "More than five key tasks: say why none can wait.",
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

/** What a good editor would say while one writes (R4's what-not-how, M14). Never blocks. */
export function briefAdvice(
  brief: BriefWords,
  tools: readonly string[],
  locale: string,
  today: string,
  measuresOfObjectives: number[] = [],
): Advice[] {
  const method = brief.keyTasks.flatMap((task, index) =>
    methodAdvice(task.text, tools).map(({ found }) => ({
      field: `taskTexts.${index}`,
      sentence: `“${found}” tells how. Say what must be true; the recipients find the way.`,
    })),
  );
  const words = brief.purpose.split(/\s+/).filter(Boolean).length;
  const long =
    words > purposeWords
      ? [{ field: "purpose", sentence: `The purpose has ${words} words; ${purposeWords} are remembered.` }]
      : [];
  const complexity = complexityOf(brief, locale, today, measuresOfObjectives);
  return [...method, ...long, ...complexity.reasons.map((sentence) => ({ field: "form", sentence }))];
}

/** M14 of a brief's words; a condition counts as testable when it holds a number or a date. */
export const complexityOf = (brief: BriefWords, locale: string, today: string, measuresOfObjectives: number[] = []) =>
  briefComplexity(
    {
      purpose: brief.purpose,
      keyTasks: brief.keyTasks,
      endState: brief.endState.map((text) => ({ text, testable: false })),
      boundaries: brief.boundaries,
      freedoms: brief.freedoms,
      locale,
      measuresOfObjectives,
    },
    today,
  );

/** Keys stay with their task from version to version; a new row gets the next number never used before. */
export function keyTasksOf(
  keys: readonly string[],
  texts: readonly string[],
  mainRow: string,
  usedKeys: readonly string[],
): KeyTask[] {
  let next = Math.max(0, ...[...usedKeys, ...keys].map((key) => Number(/^KT(\d+)$/.exec(key)?.[1] ?? 0)));
  const seen = new Set<string>();
  return texts.flatMap((raw, row) => {
    const text = raw.replace(/\s+/g, " ").trim();
    if (!text) return [];
    const given = keys[row] ?? "";
    const key = /^KT\d+$/.test(given) && !seen.has(given) ? given : `KT${++next}`;
    seen.add(key);
    return [{ key, text, mainEffort: String(row) === mainRow }];
  });
}

/** Share of words of key tasks and end state that differ between two versions, 0..1 (M18: what calls itself clarification). */
export function changedShare(before: BriefWords, after: BriefWords): number {
  const bag = (brief: BriefWords) =>
    [...brief.keyTasks.map((task) => task.text), ...brief.endState]
      .join(" ")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const [old, now] = [counted(bag(before)), counted(bag(after))];
  let [kept, all] = [0, 0];
  for (const word of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(word) ?? 0, now.get(word) ?? 0];
    kept += Math.min(a, b);
    all += Math.max(a, b);
  }
  return all === 0 ? 0 : 1 - kept / all;
}

const counted = (words: string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Above this share the editor asks for *direction*, or for a sentence why not (design choice of domain.md 3.18). */
export const directionShare = 0.4;

/** The moves of a brief; anything else is refused with the sentence. */
const moves: Record<string, { from: BriefStatus[]; otherwise: string }> = {
  edit: { from: ["draft", "in_review"], otherwise: "Published text is not edited; start a new version." },
  submit: { from: ["draft"], otherwise: "Only a draft goes into review." },
  return: { from: ["in_review"], otherwise: "Only a brief in review goes back to its author." },
  publish: { from: ["draft", "in_review"], otherwise: "This brief is published already." },
  discard: { from: ["draft"], otherwise: "Only a draft can be discarded." },
  revise: { from: ["published"], otherwise: "Only a brief in force gets a new version." },
  end: { from: ["published"], otherwise: "Only a brief in force can end." },
};

export function whyNot(move: keyof typeof moves, status: BriefStatus): string | null {
  const rule = moves[move];
  return rule?.from.includes(status) ? null : (rule?.otherwise ?? "This is not possible now.");
}

/** What a published change does to back-briefs, said before it is done. */
export const effectOf: Record<Exclude<ChangeKind, "first">, string> = {
  editorial: "Nothing changes for those who gave it back.",
  clarification: "Everybody whose back-brief was accepted is asked: does it still stand?",
  direction: "All back-briefs are required again, and a pivot decision says why and what becomes of work in flight.",
};
