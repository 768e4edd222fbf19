import { formatDate } from "@/lib/dates";
import { pluralWord, sentence } from "@/lib/format";
import type { DecisionKind, LessonKind, LessonState } from "../vocabulary";

export const kindWords: Record<DecisionKind, string> = {
  decision: "decision",
  pivot: "change of direction",
  stop: "stop",
  reallocation: "reallocation",
  persist: "staying the course",
  posture: "posture",
};

export const statusWords = {
  proposed: "proposed",
  decided: "decided",
  revisited: "revisited",
  rejected: "rejected",
} as const;

export const lessonKindWords: Record<LessonKind, string> = {
  lesson: "lesson",
  stop_proposal: "proposal to stop",
  recommendation: "recommendation",
};

export const lessonStateWords: Record<LessonState, string> = {
  raised: "waits for an answer",
  considered: "considered",
  adopted: "adopted",
  declined: "declined",
};

type Said = { said: string; needs?: string };

/** What the decisions say together: what waits for a word, and what nobody has looked at again. */
export function decisionsFinding(
  { all, waiting, due }: { all: number; waiting: number; due: number },
  isFiltered = false,
): Said {
  if (all === 0 && isFiltered) return { said: "No decision matches this." };
  if (all === 0) return { said: "Nothing has been decided here yet." };
  const parts = [
    waiting > 0 ? `${pluralWord(waiting, "proposal waits", "proposals wait")} for a word` : null,
    due > 0 ? `${pluralWord(due, "decision was", "decisions were")} to be looked at again by now` : null,
  ].filter((one) => one !== null);
  const said = `${sentence(pluralWord(all, "decision"))}.`;
  return parts.length > 0 ? { said, needs: `${sentence(parts.join("; "))}.` } : { said: `${said} All are kept.` };
}

export function lessonsFinding(
  { all, waiting, adopted }: { all: number; waiting: number; adopted: number },
  isFiltered = false,
): Said {
  if (all === 0 && isFiltered) return { said: "No lesson matches this." };
  if (all === 0) return { said: "Nobody has written down a lesson yet." };
  const said = `${sentence(pluralWord(all, "lesson"))}, ${adopted === 0 ? "none" : pluralWord(adopted, "of them", "of them")} changed what we do.`;
  return waiting > 0 ? { said, needs: `${sentence(pluralWord(waiting, "waits", "wait"))} for an answer.` } : { said };
}

/** How a decision stands, in a few words. */
export function standing(
  row: { status: keyof typeof statusWords; revisitOn: string | null },
  today: string,
): { words: string; needs: boolean } {
  if (row.status === "proposed") return { words: "waits for a word", needs: true };
  if (row.status !== "decided" || !row.revisitOn) return { words: statusWords[row.status], needs: false };
  return row.revisitOn <= today
    ? { words: "to be looked at again", needs: true }
    : { words: `decided; again on ${formatDate(row.revisitOn)}`, needs: false };
}
